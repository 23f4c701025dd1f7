package org.sccpbridge.bridge.switchboard;

/** What a {@code Dial} event says of the far leg. */
public enum DialStatus {
    STARTED,
    RINGING,
    PROGRESS,
    PROCEEDING,
    ANSWER,
    BUSY,
    CONGESTION,
    NO_ANSWER,
    CANCEL,
    UNAVAILABLE;
}
