package org.sccpbridge.sccp.session;

/** Whether a phone that runs on another server may come back to this one. */
public sealed interface TokenDecision {

    /** It leaves the other server and registers here. */
    record Granted() implements TokenDecision {}

    /** It stays where it is and asks again. */
    record AskAgain(int seconds) implements TokenDecision {
        public AskAgain {
            if (seconds < 1) {
                throw new IllegalArgumentException("seconds " + seconds + " is below 1");
            }
        }
    }
}
