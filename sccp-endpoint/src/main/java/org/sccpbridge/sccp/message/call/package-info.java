/** Call state, call information, tones, ringer, lamps. */
@NullMarked
package org.sccpbridge.sccp.message.call;

import org.jspecify.annotations.NullMarked;
