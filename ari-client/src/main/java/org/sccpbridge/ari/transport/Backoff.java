package org.sccpbridge.ari.transport;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Pauses that double up to a limit, each shortened by up to half so that several clients do not come back in step. */
final class Backoff {

    /** How much longer the pauses may be when an administrator has to act first. */
    static final int PATIENT = 10;

    private final long min;
    private final long max;
    private final RandomGenerator random;
    private long next;

    Backoff(Duration min, Duration max, RandomGenerator random) {
        this.min = min.toMillis();
        this.max = max.toMillis();
        this.random = random;
        this.next = this.min;
    }

    void reset() {
        next = min;
    }

    /** The next pause in milliseconds. */
    long next(boolean patient) {
        long limit = patient ? max * PATIENT : max;
        long pause = Math.min(next, limit);
        next = Math.min(pause * 2, limit);
        return pause - random.nextLong(pause / 2 + 1);
    }
}
