package org.sccpbridge.bridge.switchboard;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.bridge.config.Codec;

/**
 * A phone that is registered now.
 *
 * @param name device name, {@code SEP…}
 * @param session which registration this is; grows with every registration of any phone
 * @param lines line instance to line name
 * @param speedDials speed dial instance to the number it dials
 * @param callHistory whether the model understands CallHistoryInfo ("newer indications")
 * @param earlyMedia whether audio opens before the far end answers ({@code earlyrtp})
 * @param codecs what the phone said it can receive
 * @param defaultLine line instance used when the phone names none
 * @param appearances line instance to what is special about the line here
 * @param settings options of features
 */
public record Phone(
        String name,
        long session,
        SortedMap<Integer, String> lines,
        Map<Integer, String> speedDials,
        boolean callHistory,
        boolean earlyMedia,
        int defaultLine,
        Set<Codec> codecs,
        Map<Integer, Appearance> appearances,
        Extras settings) {

    /** Without anything special. */
    Phone(
            String name,
            long session,
            SortedMap<Integer, String> lines,
            Map<Integer, String> speedDials,
            boolean callHistory,
            boolean earlyMedia,
            int defaultLine,
            Set<Codec> codecs) {
        this(name, session, lines, speedDials, callHistory, earlyMedia, defaultLine, codecs, Map.of(), Extras.NONE);
    }

    /** Instance of the button that carries {@code line} here, or 0. */
    int instanceOf(String line) {
        return lines.entrySet().stream()
                .filter(entry -> entry.getValue().equals(line))
                .mapToInt(Map.Entry::getKey)
                .findFirst()
                .orElse(0);
    }

    /**
     * The line button at which calls of that line are shown: its own, or the one that the phone calls with. A conference may leave a phone with a call
     * of a line that it has not.
     */
    int shownAt(String line) {
        int own = instanceOf(line);
        return own == 0 ? defaultLine : own;
    }

    @Nullable
    String lineAt(int instance) {
        return lines.get(instance);
    }

    Appearance appearance(String line) {
        return appearances.getOrDefault(instanceOf(line), Appearance.PLAIN);
    }

    Phone withLines(SortedMap<Integer, String> known) {
        return new Phone(
                name, session, known, speedDials, callHistory, earlyMedia, defaultLine, codecs, appearances, settings);
    }

    Phone withCodecs(Set<Codec> reported) {
        return new Phone(
                name,
                session,
                lines,
                speedDials,
                callHistory,
                earlyMedia,
                defaultLine,
                reported,
                appearances,
                settings);
    }
}
