package org.sccpbridge.sccp.phone;

import java.util.List;

/** Says how much of a sound is each of some frequencies, by the Goertzel algorithm. */
final class Goertzel {
    /** Filters that run through the samples together: each alone would wait for its own last result. */
    private static final int TOGETHER = 4;

    private final double[] coefficients;

    /** Looks for these frequencies, in Hz. */
    Goertzel(List<Integer> frequencies) {
        coefficients = frequencies.stream()
                .mapToDouble(frequency -> 2 * Math.cos(2 * Math.PI * frequency / AudioCodec.CLOCK_RATE))
                .toArray();
    }

    /**
     * The share of the energy of the first {@code count} samples that lies at each frequency.
     *
     * @param samples linear samples at {@link AudioCodec#CLOCK_RATE}
     * @return about 1 for a pure tone, about 1/n for one of n equally loud tones, near 0 otherwise and for silence
     */
    double[] shares(int[] samples, int count) {
        double energy = energy(samples, count);
        double[] shares = new double[coefficients.length];
        for (int i = 0; i < shares.length && energy > 0; i += TOGETHER) {
            four(samples, count, i, energy, shares);
        }
        return shares;
    }

    private void four(int[] samples, int count, int first, double energy, double[] shares) {
        double c0 = coefficient(first);
        double c1 = coefficient(first + 1);
        double c2 = coefficient(first + 2);
        double c3 = coefficient(first + 3);
        double p0 = 0, p1 = 0, p2 = 0, p3 = 0;
        double b0 = 0, b1 = 0, b2 = 0, b3 = 0;
        for (int i = 0; i < count; i++) {
            int sample = samples[i];
            double n0 = sample + c0 * p0 - b0;
            double n1 = sample + c1 * p1 - b1;
            double n2 = sample + c2 * p2 - b2;
            double n3 = sample + c3 * p3 - b3;
            b0 = p0;
            b1 = p1;
            b2 = p2;
            b3 = p3;
            p0 = n0;
            p1 = n1;
            p2 = n2;
            p3 = n3;
        }
        put(shares, first, p0 * p0 + b0 * b0 - c0 * p0 * b0, energy * count);
        put(shares, first + 1, p1 * p1 + b1 * b1 - c1 * p1 * b1, energy * count);
        put(shares, first + 2, p2 * p2 + b2 * b2 - c2 * p2 * b2, energy * count);
        put(shares, first + 3, p3 * p3 + b3 * b3 - c3 * p3 * b3, energy * count);
    }

    private double coefficient(int index) {
        return index < coefficients.length ? coefficients[index] : 0;
    }

    private static void put(double[] shares, int index, double power, double all) {
        if (index < shares.length) {
            shares[index] = Math.min(1, 2 * power / all);
        }
    }

    /** Root mean square of the first {@code count} samples. */
    static double level(int[] samples, int count) {
        return count == 0 ? 0 : Math.sqrt(energy(samples, count) / count);
    }

    private static double energy(int[] samples, int count) {
        double energy = 0;
        for (int i = 0; i < count; i++) {
            energy += (double) samples[i] * samples[i];
        }
        return energy;
    }
}
