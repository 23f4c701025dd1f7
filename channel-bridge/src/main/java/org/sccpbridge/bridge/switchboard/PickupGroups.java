package org.sccpbridge.bridge.switchboard;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Groups within which ringing calls are fetched, in Asterisk's two kinds.
 *
 * @param numbers 0 to 63
 */
public record PickupGroups(Set<Integer> numbers, Set<String> names) {
    static final PickupGroups NONE = new PickupGroups(Set.of(), Set.of());

    public PickupGroups {
        numbers = Collections.unmodifiableSortedSet(new TreeSet<>(numbers));
        names = Collections.unmodifiableSortedSet(new TreeSet<>(names));
    }

    /**
     * Reads them as {@code sccp.conf} has them.
     *
     * @param numbers as in {@code 1,3-5}
     * @param names with commas between
     */
    public static PickupGroups of(String numbers, String names) {
        SortedSet<Integer> all = new TreeSet<>();
        for (String range : words(numbers)) {
            int dash = range.indexOf('-');
            int first = Integer.parseInt(dash < 0 ? range : range.substring(0, dash));
            int last = dash < 0 ? first : Integer.parseInt(range.substring(dash + 1));
            for (int group = first; group <= last; group++) {
                all.add(group);
            }
        }
        return new PickupGroups(all, words(names));
    }

    private static Set<String> words(String text) {
        Set<String> words = new TreeSet<>(Set.of(text.strip().split("\\s*,\\s*")));
        words.remove("");
        return words;
    }

    boolean isEmpty() {
        return numbers.isEmpty() && names.isEmpty();
    }

    boolean meets(PickupGroups other) {
        return !Collections.disjoint(numbers, other.numbers) || !Collections.disjoint(names, other.names);
    }

    /** As CHANNEL(callgroup) takes them. */
    String numberList() {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    String nameList() {
        return String.join(",", names);
    }
}
