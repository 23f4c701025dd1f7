package org.sccpbridge.sccp.message.code;

import org.sccpbridge.sccp.layout.Code;

/** Rsvp direction values. */
public record RsvpDirection(int code) implements Code {
    /** Send. */
    public static final RsvpDirection SEND = new RsvpDirection(1);
    /** Receive. */
    public static final RsvpDirection RECEIVE = new RsvpDirection(2);
    /** Send Receive. */
    public static final RsvpDirection SEND_RECEIVE = new RsvpDirection(3);

    @Override
    public String toString() {
        return Code.describe(this);
    }
}
