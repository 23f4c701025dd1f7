package org.sccpbridge.bridge.switchboard;

/** Where the calls of a line go; empty for not forwarded. */
public record Forwards(String all, String busy, String noAnswer) {
    public static final Forwards NONE = new Forwards("", "", "");

    boolean isEmpty() {
        return equals(NONE);
    }

    String to(ForwardKind kind) {
        return switch (kind) {
            case ALL -> all;
            case BUSY -> busy;
            case NO_ANSWER -> noAnswer;
        };
    }
}
