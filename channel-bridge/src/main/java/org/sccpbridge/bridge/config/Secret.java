package org.sccpbridge.bridge.config;

/** A password: it is handed out by {@link #reveal()} only, never by {@code toString()}. */
public record Secret(String reveal) {
    @Override
    public String toString() {
        return "***";
    }
}
