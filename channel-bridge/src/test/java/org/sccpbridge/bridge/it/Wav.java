package org.sccpbridge.bridge.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What MixMonitor wrote: 8,000 samples of 16 bit a second. */
record Wav(List<Integer> samples) {
    /** Bytes of a second. */
    static final int SECOND = 16_000;

    private static final int HEADER = 44;
    private static final int RATE = 8_000;
    private static final int WINDOW = RATE / 5;
    private static final double AUDIBLE_LEVEL = 100;
    private static final double AUDIBLE_SHARE = 0.06;

    static Wav read(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            List<Integer> samples = new ArrayList<>();
            for (int at = HEADER; at + 1 < bytes.length; at += 2) {
                samples.add((int) buffer.getShort(at));
            }
            return new Wav(List.copyOf(samples));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Which of these tones (Hz) are in each fifth of a second, in their order. */
    List<Set<Integer>> tones(Set<Integer> candidates) {
        List<Set<Integer>> all = new ArrayList<>();
        for (int start = 0; start + WINDOW <= samples.size(); start += WINDOW) {
            all.add(tones(samples.subList(start, start + WINDOW), candidates));
        }
        return all;
    }

    private static Set<Integer> tones(List<Integer> window, Set<Integer> candidates) {
        double energy =
                window.stream().mapToDouble(sample -> (double) sample * sample).sum();
        Set<Integer> found = new TreeSet<>();
        if (Math.sqrt(energy / window.size()) < AUDIBLE_LEVEL) {
            return found;
        }
        for (int tone : candidates) {
            if (power(window, tone) / energy >= AUDIBLE_SHARE) {
                found.add(tone);
            }
        }
        return found;
    }

    /** The tone's part of the window's energy, by Goertzel. */
    private static double power(List<Integer> window, int tone) {
        double turn = 2 * Math.cos(2 * Math.PI * tone / RATE);
        double last = 0;
        double lastButOne = 0;
        for (int sample : window) {
            double now = sample + turn * last - lastButOne;
            lastButOne = last;
            last = now;
        }
        return 2 * (last * last + lastButOne * lastButOne - turn * last * lastButOne) / window.size();
    }
}
