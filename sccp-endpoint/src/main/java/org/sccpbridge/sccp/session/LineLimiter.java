package org.sccpbridge.sccp.session;

import java.util.function.LongSupplier;

/** Keeps a flood of connections from becoming a flood of log lines: a bucket of lines that fills at a steady rate. */
final class LineLimiter {
    static final int LEFT_OUT = -1;

    private final int burst;
    private final double perNano;
    private final LongSupplier nanoClock;
    private double tokens;
    private long filledAt;
    private int leftOut;

    LineLimiter(int burst, double perSecond, LongSupplier nanoClock) {
        this.burst = burst;
        this.perNano = perSecond / 1e9;
        this.nanoClock = nanoClock;
        this.tokens = burst;
        this.filledAt = nanoClock.getAsLong();
    }

    /** LEFT_OUT when this line is one too many, else the number of lines left out since the last one that was not. */
    synchronized int take() {
        long now = nanoClock.getAsLong();
        tokens = Math.min(burst, tokens + (now - filledAt) * perNano);
        filledAt = now;
        if (tokens < 1) {
            leftOut++;
            return LEFT_OUT;
        }
        tokens--;
        int before = leftOut;
        leftOut = 0;
        return before;
    }
}
