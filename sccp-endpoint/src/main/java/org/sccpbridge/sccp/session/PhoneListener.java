package org.sccpbridge.sccp.session;

import org.sccpbridge.sccp.message.FromPhone;

/**
 * Hears what registered phones do. Calls for one session come one after the other on its event loop, so they must not block:
 * {@code registered} first, {@code ready} and {@code message} after it, {@code closed} last, each session exactly once. Sessions
 * are told apart by identity: when a phone registers anew, {@code registered} of the new session may come before
 * {@code closed} of the old one, as the two live on different event loops.
 */
public interface PhoneListener {

    /** RegisterReq was accepted. The phone still asks for its buttons, keys and time. */
    default void registered(PhoneSession session) {}

    /** The phone has asked for everything, or asks no more: idle texts and lamps can be sent. */
    default void ready(PhoneSession session) {}

    /** Any message that the session does not answer by itself. */
    void message(PhoneSession session, FromPhone message);

    /** The registration ended. */
    default void closed(PhoneSession session, CloseReason reason) {}
}
