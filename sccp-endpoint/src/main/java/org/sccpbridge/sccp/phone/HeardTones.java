package org.sccpbridge.sccp.phone;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/**
 * What a phone heard over some time: one measurement about every 100 ms while packets arrive, each over the 200 ms before it.
 *
 * @param takenNanos when this was taken, of {@link System#nanoTime()}
 * @param windows oldest first
 */
public record HeardTones(long takenNanos, List<Window> windows) {
    private static final long STEP_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long LATE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    /**
     * One measurement.
     *
     * @param endNanos when its last packet came, of {@link System#nanoTime()}
     * @param tones in Hz
     */
    public record Window(long endNanos, int callReference, Set<Integer> tones) {}

    /** Only what was heard in the last {@code time} before this was taken. */
    public HeardTones last(Duration time) {
        return since(takenNanos - time.toNanos());
    }

    /** Only measurements that ended after this {@link System#nanoTime()}. */
    public HeardTones since(long nanos) {
        return new HeardTones(
                takenNanos,
                windows.stream().filter(window -> window.endNanos() - nanos > 0).toList());
    }

    /** Tones in any of the measurements. */
    public Set<Integer> ever() {
        Set<Integer> all = new TreeSet<>();
        windows.forEach(window -> all.addAll(window.tones()));
        return all;
    }

    /** Tones in all of the measurements. */
    public Set<Integer> always() {
        Set<Integer> all = ever();
        windows.forEach(window -> all.retainAll(window.tones()));
        return all;
    }

    /** Whether a tone is in all of the measurements, and there is one. */
    public boolean hears(int tone) {
        return always().contains(tone);
    }

    /** Whether each measurement found exactly these tones, and the measurements fill at least this much time without a break. */
    public boolean exactly(Set<Integer> tones, Duration time) {
        long covered = windows.isEmpty() ? 0 : STEP_NANOS;
        long before = windows.isEmpty() ? 0 : windows.get(0).endNanos();
        for (Window window : windows) {
            long step = window.endNanos() - before;
            if (!window.tones().equals(tones) || step > LATE_NANOS) {
                return false;
            }
            covered += step;
            before = window.endNanos();
        }
        return covered >= time.toNanos() - STEP_NANOS;
    }
}
