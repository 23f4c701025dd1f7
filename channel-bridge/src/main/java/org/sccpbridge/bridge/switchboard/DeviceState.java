package org.sccpbridge.bridge.switchboard;

/** State of {@code Stasis:sccp-<line>}, in Asterisk's words. */
public enum DeviceState {
    UNAVAILABLE,
    NOT_INUSE,
    INUSE,
    ONHOLD,
    RINGING,
    RINGINUSE;
}
