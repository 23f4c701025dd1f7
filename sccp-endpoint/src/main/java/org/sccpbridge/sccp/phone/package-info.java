/**
 * The other end of the protocol: a scriptable phone that registers, rings, dials and really sends RTP.
 *
 * <p>It speaks through the same message catalogue as the server. Everything of one phone (signalling, timers, media) runs on one
 * event loop of its {@link org.sccpbridge.sccp.phone.PhoneNetwork}; what callers see are immutable snapshots.
 */
@NullMarked
package org.sccpbridge.sccp.phone;

import org.jspecify.annotations.NullMarked;
