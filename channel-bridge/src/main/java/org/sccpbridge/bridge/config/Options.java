package org.sccpbridge.bridge.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Typed access to the values of one section. Every key asked for counts as known; {@link #finish} reports the others.
 * A wrong value is reported and replaced by the default, so that loading goes on and finds the other problems too.
 */
final class Options {
    /** From the text of a value to what it means. */
    interface Parser<T> {
        T parse(String text) throws BadValueException;
    }

    private final ConfSection section;
    private final Problems problems;
    private final Map<String, List<ConfEntry>> byKey = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Set<String> asked = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    Options(ConfSection section, Problems problems) {
        this.section = section;
        this.problems = problems;
        for (ConfEntry entry : section.entries()) {
            byKey.computeIfAbsent(entry.key(), key -> new ArrayList<>()).add(entry);
        }
    }

    ConfSection section() {
        return section;
    }

    Problems problems() {
        return problems;
    }

    /** All values of a key, in the order of the file. */
    List<ConfEntry> list(String key) {
        asked.add(key);
        return byKey.getOrDefault(key, List.of());
    }

    /** All values of two keys that form one list, in the order of the file. */
    List<ConfEntry> list(String key, String other) {
        asked.add(key);
        asked.add(other);
        return section.entries().stream()
                .filter(entry ->
                        entry.key().equalsIgnoreCase(key) || entry.key().equalsIgnoreCase(other))
                .toList();
    }

    /** These keys are known and say nothing that is needed here. */
    void skip(String... keys) {
        asked.addAll(List.of(keys));
    }

    /** The value that wins: the last one. Twice in one section of one file is worth a warning. */
    Optional<ConfEntry> single(String key) {
        List<ConfEntry> all = list(key);
        for (int i = 1; i < all.size(); i++) {
            ConfEntry earlier = all.get(i - 1);
            ConfEntry later = all.get(i);
            boolean repeated = later.section().equals(earlier.section())
                    && later.where().file().equals(earlier.where().file())
                    && later.where().line() > earlier.where().line();
            if (repeated) {
                problems.warning(
                        later, "given again, replaces line " + earlier.where().line());
            }
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    <T> T value(String key, T otherwise, Parser<T> parser) {
        Optional<ConfEntry> entry = single(key);
        return entry.isEmpty() ? otherwise : parse(entry.get(), otherwise, parser);
    }

    <T> List<T> values(String key, Parser<T> parser) {
        List<T> found = new ArrayList<>();
        for (ConfEntry entry : list(key)) {
            parse(entry, Optional.<T>empty(), text -> Optional.of(parser.parse(text)))
                    .ifPresent(found::add);
        }
        return found;
    }

    <T> T parse(ConfEntry entry, T otherwise, Parser<T> parser) {
        try {
            return parser.parse(entry.value());
        } catch (BadValueException e) {
            problems.error(entry, String.valueOf(e.getMessage()));
            return otherwise;
        }
    }

    String text(String key, String otherwise) {
        return value(key, otherwise, Values::text);
    }

    boolean bool(String key, boolean otherwise) {
        return value(key, otherwise, Values::bool);
    }

    int number(String key, int otherwise, int min, int max) {
        return value(key, otherwise, text -> Values.number(text, min, max));
    }

    Duration seconds(String key, Duration otherwise, int min, int max) {
        return value(key, otherwise, text -> Duration.ofSeconds(Values.number(text, min, max)));
    }

    <E extends Enum<E>> E word(String key, E otherwise) {
        return value(key, otherwise, text -> Values.word(text, otherwise.getDeclaringClass()));
    }

    /** Reports every key that nobody asked for, and those that do nothing yet. */
    void finish(KnownOptions known) {
        for (ConfEntry entry : section.entries()) {
            if (!asked.contains(entry.key())) {
                known.report(entry, asked, problems);
            } else {
                KnownOptions.reportWithoutEffect(entry, problems);
            }
        }
    }
}
