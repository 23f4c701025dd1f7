package org.sccpbridge.ari.model;

/** A device and its state in Asterisk's words: {@code NOT_INUSE}, {@code INUSE}, {@code BUSY}, {@code INVALID}, {@code UNAVAILABLE}, {@code RINGING}, {@code RINGINUSE}, {@code ONHOLD} or {@code UNKNOWN}. */
public record DeviceState(String name, String state) {
    public DeviceState {
        name = Missing.text(name);
        state = Missing.text(state);
    }
}
