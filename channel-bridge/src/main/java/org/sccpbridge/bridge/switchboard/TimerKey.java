package org.sccpbridge.bridge.switchboard;

/** A timer of a call; starting it again replaces it. */
public record TimerKey(int call, Kind kind) {
    /** What the timer is for. */
    public enum Kind {
        FIRST_DIGIT,
        NEXT_DIGIT,
        /** The far leg must have entered our application by then, or left it. */
        SETUP,
        /** The phone must have opened its receive channel by then. */
        MEDIA,
        /** The far end's DTMF digit is audible until then. */
        HEARD_DIGIT,
        /** A call nobody has answered ends then, unless Asterisk is back. */
        LINK,
        /** A failed call hangs up by itself then. */
        ON_HOOK
    }
}
