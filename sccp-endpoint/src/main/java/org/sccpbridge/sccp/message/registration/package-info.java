/** Registering, keepalive, capabilities, time, restart, and what a phone reports about itself. */
@NullMarked
package org.sccpbridge.sccp.message.registration;

import org.jspecify.annotations.NullMarked;
