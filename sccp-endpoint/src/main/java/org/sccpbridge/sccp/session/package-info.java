/** The server side of SCCP: connections before registration, phone sessions after it, and what a phone is told about itself. */
@NullMarked
package org.sccpbridge.sccp.session;

import org.jspecify.annotations.NullMarked;
