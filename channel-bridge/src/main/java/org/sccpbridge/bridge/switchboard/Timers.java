package org.sccpbridge.bridge.switchboard;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Those that run now. One that fires as it is stopped, or started anew, is known by its token. */
final class Timers {
    private final Map<TimerKey, Long> tokens = new HashMap<>();
    private long lastToken;

    Effect start(TimerKey key, Duration after) {
        tokens.put(key, ++lastToken);
        return new Effect.StartTimer(key, lastToken, after);
    }

    /** False when it did not run. */
    boolean stop(TimerKey key) {
        return tokens.remove(key) != null;
    }

    boolean isRunning(TimerKey key) {
        return tokens.containsKey(key);
    }

    /** False when it was stopped, or started anew, meanwhile. */
    boolean ends(Event.TimerFired fired) {
        return tokens.remove(fired.key(), fired.token());
    }
}
