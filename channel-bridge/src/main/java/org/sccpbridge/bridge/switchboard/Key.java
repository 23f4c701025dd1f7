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
    /** One that has no meaning here. */
    OTHER
}
