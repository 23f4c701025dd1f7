package org.sccpbridge.bridge.switchboard;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.bridge.config.Codec;

/** All lines of the configuration, and the phones that are registered now. */
final class Office {
    private final Map<String, Line> lines = new TreeMap<>();
    private final Map<String, Phone> phones = new TreeMap<>();
    private final Map<String, Set<String>> phonesByLine = new HashMap<>();

    void add(Line line) {
        lines.put(line.name(), line);
    }

    /** Returns the phone without lines that there are not. */
    Phone add(Phone phone) {
        TreeMap<Integer, String> known = new TreeMap<>(phone.lines());
        known.values().removeIf(line -> !lines.containsKey(line));
        Phone added = phone.withLines(known);
        phones.put(added.name(), added);
        for (String line : known.values()) {
            phonesByLine.computeIfAbsent(line, ignored -> new TreeSet<>()).add(added.name());
        }
        return added;
    }

    /** The same phone, of which something else became known. */
    void replace(Phone phone) {
        phones.put(phone.name(), phone);
    }

    void remove(Phone phone) {
        phones.remove(phone.name());
        for (String line : phone.lines().values()) {
            Set<String> others = phonesByLine.get(line);
            if (others != null && others.remove(phone.name()) && others.isEmpty()) {
                phonesByLine.remove(line);
            }
        }
    }

    Collection<Line> lines() {
        return lines.values();
    }

    @Nullable
    Line line(String name) {
        return lines.get(name);
    }

    /** Whether a number is that of one of our lines. */
    boolean hasNumber(String number) {
        return lines.values().stream().anyMatch(line -> line.identity().number().equals(number));
    }

    @Nullable
    Phone phone(String name) {
        return phones.get(name);
    }

    Set<String> phones() {
        return phones.keySet();
    }

    /** Names of those that have the line. */
    Set<String> phonesOf(String line) {
        return phonesByLine.getOrDefault(line, Set.of());
    }

    /** As {@link Surroundings#codec}. */
    @Nullable
    Codec codec(@Nullable String phone, Line line) {
        Phone known = phone == null ? null : phones.get(phone);
        return known == null
                ? null
                : line.codecs().stream()
                        .filter(known.codecs()::contains)
                        .findFirst()
                        .orElse(null);
    }

    /** As {@link Surroundings#identity}. */
    Party identity(@Nullable String phone, Line line) {
        Phone known = phone == null ? null : phones.get(phone);
        return known == null ? line.identity() : known.appearance(line.name()).identity(line.identity());
    }
}
