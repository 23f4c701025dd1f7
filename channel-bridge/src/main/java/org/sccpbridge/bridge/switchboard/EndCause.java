package org.sccpbridge.bridge.switchboard;

/** How a call ended; logs, device history and Asterisk all follow from it. */
public enum EndCause {
    HUNG_UP_HERE,
    FAR_HUNG_UP,
    CALLER_GAVE_UP,
    ANSWERED_ELSEWHERE,
    REJECTED_HERE,
    PARKED,
    /** It went on to another number, without us. */
    SENT_ON,
    /** It goes on in Asterisk, without us. */
    TRANSFERRED,
    FAILED,
    PHONE_GONE,
    /** Removed from a conference. */
    KICKED,
    /** Nobody is left in the conference to talk to. */
    CONFERENCE_OVER,
    ASTERISK_LOST,
    SHUTDOWN;
}
