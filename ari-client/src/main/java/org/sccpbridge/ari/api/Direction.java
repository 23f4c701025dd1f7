package org.sccpbridge.ari.api;

/** Which audio of a channel is muted, seen from Asterisk: {@code IN} comes from the channel, {@code OUT} goes to it. */
public enum Direction {
    IN("in"),
    OUT("out"),
    BOTH("both");

    private final String word;

    Direction(String word) {
        this.word = word;
    }

    /** Asterisk's word. */
    public String word() {
        return word;
    }
}
