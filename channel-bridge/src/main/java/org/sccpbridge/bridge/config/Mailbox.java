package org.sccpbridge.bridge.config;

/** A voice mailbox: {@code number[@context]}, context {@code default} when not given. */
public record Mailbox(String number, String context) {
    @Override
    public String toString() {
        return number + "@" + context;
    }
}
