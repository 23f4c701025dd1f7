package org.sccpbridge.sccp.phone;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Says which of some tones a person would hear in a sound. */
public final class AudibleTones {
    private static final double AUDIBLE_LEVEL = 100;
    /** Lower than one of ten equal tones, higher than the side bands that the packet tags cause. */
    private static final double AUDIBLE_SHARE = 0.06;

    private final List<Integer> candidates;
    private final Goertzel goertzel;

    /** Looks for these frequencies, in Hz. */
    public AudibleTones(List<Integer> candidates) {
        this.candidates = List.copyOf(candidates);
        this.goertzel = new Goertzel(this.candidates);
    }

    /**
     * The candidates that are in a sound.
     *
     * @param samples linear samples at {@link AudioCodec#CLOCK_RATE}, 16 bit
     * @param count how many of them to look at, at best 200 ms
     */
    public Set<Integer> in(int[] samples, int count) {
        if (Goertzel.level(samples, count) < AUDIBLE_LEVEL) {
            return Set.of();
        }
        double[] shares = goertzel.shares(samples, count);
        Set<Integer> heard = new HashSet<>();
        for (int i = 0; i < shares.length; i++) {
            if (shares[i] >= AUDIBLE_SHARE) {
                heard.add(candidates.get(i));
            }
        }
        return Set.copyOf(heard);
    }
}
