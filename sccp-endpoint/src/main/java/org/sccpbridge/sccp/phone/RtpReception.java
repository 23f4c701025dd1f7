package org.sccpbridge.sccp.phone;

/** Sequence, loss and jitter of the packets received on one port (RFC 3550, appendix A); confined to the port's event loop. */
final class RtpReception {
    private static final int WINDOW = 64;
    private static final int MAX_JUMP = 3000;

    private boolean started;
    private int source;
    private int base;
    private int highest;
    private long seen;
    private long receivedOfSource;
    private long received;
    private long lostBefore;
    private long duplicates;
    private double jitter;
    private long lastTransit;

    /**
     * Counts one packet.
     *
     * @param arrivalNanos from {@link System#nanoTime()}
     * @return whether it is new, not a repetition
     */
    boolean accept(int ssrc, int sequence, int timestamp, long arrivalNanos) {
        if (!started || ssrc != source || Math.abs((short) (sequence - highest)) > MAX_JUMP) {
            restart(ssrc, sequence, timestamp, arrivalNanos);
            return true;
        }
        int ahead = (short) (sequence - highest);
        if (ahead > 0) {
            seen = ahead >= WINDOW ? 1 : seen << ahead | 1;
            highest += ahead;
        } else if (-ahead >= WINDOW || (seen >>> -ahead & 1) != 0) {
            duplicates++;
            return false;
        } else {
            seen |= 1L << -ahead;
            if (highest + ahead < base) {
                base = highest + ahead;
            }
        }
        count(timestamp, arrivalNanos);
        return true;
    }

    private void restart(int ssrc, int sequence, int timestamp, long arrivalNanos) {
        lostBefore = lost();
        receivedOfSource = 0;
        started = true;
        source = ssrc;
        base = sequence;
        highest = sequence;
        seen = 1;
        lastTransit = transit(timestamp, arrivalNanos);
        receivedOfSource++;
        received++;
    }

    private void count(int timestamp, long arrivalNanos) {
        long transit = transit(timestamp, arrivalNanos);
        // The difference in 32 bits, because the timestamp wraps.
        jitter += (Math.abs((int) (transit - lastTransit)) - jitter) / 16;
        lastTransit = transit;
        receivedOfSource++;
        received++;
    }

    private static long transit(int timestamp, long arrivalNanos) {
        return arrivalNanos / (1_000_000_000L / AudioCodec.CLOCK_RATE) - timestamp;
    }

    long received() {
        return received;
    }

    long duplicates() {
        return duplicates;
    }

    long lost() {
        return started ? lostBefore + Math.max(0, highest - base + 1 - receivedOfSource) : 0;
    }

    double jitterMillis() {
        return jitter * 1000 / AudioCodec.CLOCK_RATE;
    }
}
