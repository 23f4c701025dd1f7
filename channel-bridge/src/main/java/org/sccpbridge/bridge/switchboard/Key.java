package org.sccpbridge.bridge.switchboard;

/** Keys by meaning, whether soft key or fixed button. */
public enum Key {
    LINE,
    SPEED_DIAL,
    NEW_CALL,
    REDIAL,
    END_CALL,
    ANSWER,
    BACKSPACE,
    DIAL,
    /** The digits so far are the number of a speed dial. */
    ABBREVIATED_DIAL,
    /** The soft key, and the fixed button that resumes as well. */
    HOLD,
    RESUME,
    HOOK_FLASH,
    SELECT,
    TRANSFER,
    /** Of two calls that are there. */
    DIRECT_TRANSFER,
    CALL_BACK,
    BARGE,
    INTERCEPT,
    PRIVATE,
    CONFERENCE,
    CONFERENCE_LIST,
    CONFERENCE_BARGE,
    REMOVE_LAST,
    JOIN,
    MEET_ME,
    PICKUP,
    GROUP_PICKUP,
    OTHER_PICKUP,
    PARK,
    /** The button of a parking lot. */
    PARKED_CALLS,
    FORWARD_ALL,
    FORWARD_BUSY,
    FORWARD_NO_ANSWER,
    DO_NOT_DISTURB,
    /** The soft keys iDivert and TrnsfVM. */
    DIVERT,
    /** The soft key Record, and a feature button: records, or ends that. */
    MONITOR,
    /** A feature button: pages a group from this phone, or ends that. */
    PAGE,
    /** A feature button: which feature it is, the configuration of the phone says. */
    FEATURE,
    /** One that has no meaning here. */
    OTHER
}
