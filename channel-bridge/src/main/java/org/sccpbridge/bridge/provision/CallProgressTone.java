package org.sccpbridge.bridge.provision;

import java.util.ArrayList;
import java.util.List;

/** A tone that repeats until it is stopped. */
record CallProgressTone(List<Part> parts) {
    /** Continuous. */
    static final int FOR_EVER = 65_535;

    /** Known files have at most so many frequencies in all parts together. */
    static final int MOST_FREQUENCIES = 4;

    /**
     * @param frequencies Hz, sounding together; none for silence
     * @param millis {@link #FOR_EVER} for ever
     */
    record Part(List<Integer> frequencies, int millis) {
        Part {
            frequencies = List.copyOf(frequencies);
        }

        boolean sounds() {
            return !frequencies.isEmpty();
        }
    }

    CallProgressTone {
        parts = List.copyOf(parts);
        int frequencies =
                parts.stream().mapToInt(part -> part.frequencies().size()).sum();
        if (frequencies == 0 || frequencies > MOST_FREQUENCIES || !parts.get(0).sounds()) {
            throw new IllegalArgumentException("cannot be told to a phone: " + parts);
        }
    }

    /** As in Asterisk's indications.conf: {@code 400+450/400,0/200}, {@code 425}. */
    static CallProgressTone parse(String text) {
        List<Part> parts = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            String[] both = part.split("/", -1);
            List<Integer> frequencies = new ArrayList<>();
            for (String frequency : both[0].split("\\+", -1)) {
                if (!frequency.equals("0")) {
                    frequencies.add(Integer.valueOf(frequency));
                }
            }
            parts.add(new Part(frequencies, both.length == 1 ? FOR_EVER : Integer.parseInt(both[1])));
        }
        return new CallProgressTone(parts);
    }
}
