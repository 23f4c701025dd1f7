package org.sccpbridge.bridge.switchboard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What AstDB has in its family {@code SCCP}, as far as is known: keys are without the family, as in {@code SEP001122334455/1001/cfwdAll}. The
 * dialplan may write there too. An answer of AstDB does not count for what was written here while it was under way.
 */
final class Stored {
    /** Comes after '/': where the keys of a family end. */
    private static final char AFTER_SLASH = '/' + 1;

    private final Switchboard board;
    private final SortedMap<String, String> values = new TreeMap<>();
    /** The number of the latest {@link AsteriskCommand.Store} of each key that no answer is known to know of. */
    private final Map<String, Long> written = new HashMap<>();

    private long lastNumber;

    Stored(Switchboard board) {
        this.board = board;
    }

    /** Empty when there is none. */
    String get(String key) {
        return values.getOrDefault(key, "");
    }

    /** Keys that begin with this and a slash. */
    List<String> keysOf(String family) {
        return List.copyOf(ofFamily(values, family).keySet());
    }

    /** @param value empty removes it */
    void put(String key, String value) {
        if (value.isEmpty()) {
            values.remove(key);
        } else {
            values.put(key, value);
        }
        written.put(key, ++lastNumber);
        board.perform(new AsteriskCommand.Store(lastNumber, key, value));
    }

    /** All there is. */
    void take(AsteriskEvent.StoreRead read) {
        forget(read.latest());
        keep(values, read.values());
    }

    /** All there is of some families. */
    void take(AsteriskEvent.StoreReread read) {
        forget(read.latest());
        for (String family : read.families()) {
            keep(ofFamily(values, family), ofFamily(new TreeMap<>(read.values()), family));
        }
    }

    private static SortedMap<String, String> ofFamily(SortedMap<String, String> all, String family) {
        return all.subMap(family + "/", family + AFTER_SLASH);
    }

    private void forget(long latest) {
        written.values().removeIf(number -> number <= latest);
    }

    /** @param known a view of {@link #values} */
    private void keep(Map<String, String> known, Map<String, String> read) {
        Set<String> keys = new TreeSet<>(known.keySet());
        keys.addAll(read.keySet());
        keys.removeAll(written.keySet());
        List<String> changed = keys.stream()
                .filter(key -> !read.getOrDefault(key, "").equals(known.getOrDefault(key, "")))
                .toList();
        for (String key : changed) {
            String value = read.getOrDefault(key, "");
            if (value.isEmpty()) {
                known.remove(key);
            } else {
                known.put(key, value);
            }
        }
        if (!changed.isEmpty()) {
            board.redrawAll();
        }
    }
}
