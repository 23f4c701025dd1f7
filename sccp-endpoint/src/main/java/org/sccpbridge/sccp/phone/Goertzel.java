package org.sccpbridge.sccp.phone;

/** Says how much of a sound is one frequency, by the Goertzel algorithm. */
final class Goertzel {
    private Goertzel() {}

    /**
     * The share of the energy of {@code samples} that lies at {@code frequency}.
     *
     * @param samples linear samples at {@link AudioCodec#CLOCK_RATE}
     * @param count how many of them, from the first
     * @param frequency in Hz
     * @return about 1 for a pure tone, about 1/n for one of n equally loud tones, near 0 otherwise and for silence
     */
    static double share(int[] samples, int count, int frequency) {
        double coefficient = 2 * Math.cos(2 * Math.PI * frequency / AudioCodec.CLOCK_RATE);
        double previous = 0;
        double beforePrevious = 0;
        double energy = 0;
        for (int i = 0; i < count; i++) {
            int sample = samples[i];
            double current = sample + coefficient * previous - beforePrevious;
            beforePrevious = previous;
            previous = current;
            energy += (double) sample * sample;
        }
        double power = previous * previous + beforePrevious * beforePrevious - coefficient * previous * beforePrevious;
        return energy == 0 ? 0 : Math.min(1, 2 * power / (energy * count));
    }

    /** Root mean square of the first {@code count} samples. */
    static double level(int[] samples, int count) {
        double energy = 0;
        for (int i = 0; i < count; i++) {
            energy += (double) samples[i] * samples[i];
        }
        return count == 0 ? 0 : Math.sqrt(energy / count);
    }
}
