package org.sccpbridge.bridge.switchboard;

import java.time.Duration;
import java.util.List;

/** What the switchboard wants done. Effects are handed out in order; those about one channel or bridge are performed one after the other. */
public sealed interface Effect
        permits AsteriskCommand, Effect.ToPhone, Effect.StartTimer, Effect.StopTimer, Effect.Log, Effect.Count {

    /**
     * Commands for one phone, to be sent together.
     *
     * @param session the registration they are meant for; a newer one is told anew
     */
    record ToPhone(String phone, long session, List<PhoneCommand> commands) implements Effect {}

    record StartTimer(TimerKey key, long token, Duration after) implements Effect {}

    record StopTimer(TimerKey key) implements Effect {}

    /** Adds to a counter. */
    record Count(Metric metric, double amount) implements Effect {}

    /** A line for the admin's log. */
    record Log(Level level, String subject, String text) implements Effect {
        /** Severity of a log line. */
        public enum Level {
            INFO,
            WARN
        }
    }
}
