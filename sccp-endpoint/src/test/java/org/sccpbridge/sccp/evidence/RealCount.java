package org.sccpbridge.sccp.evidence;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** How many frames of real servers and phones there are of each form, and how they differ when sent again. */
public final class RealCount {
    /** One line for each key: name, form, differences, number. */
    public static final Path FILE = Generated.ROOT.resolve("docs/evidence/real-frames.csv");

    private RealCount() {}

    /**
     * What is counted.
     *
     * @param differences names, apart by blanks; empty: the same bytes
     */
    public record Key(int id, String message, String form, String differences) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return Comparator.comparingInt(Key::id)
                    .thenComparing(Key::form)
                    .thenComparing(Key::differences)
                    .compare(this, other);
        }
    }

    /** The file. */
    public static String text(Map<Key, Integer> counts) {
        StringBuilder text = new StringBuilder("id,message,form,differences,frames\n");
        counts.forEach((key, count) ->
                text.append(key.id + "," + key.message + "," + key.form + "," + key.differences + "," + count + "\n"));
        return text.toString();
    }

    static Map<Key, Integer> read() {
        Map<Key, Integer> counts = new TreeMap<>();
        Generated.read(FILE).lines().skip(1).forEach(line -> {
            String[] cells = line.split(",", -1);
            counts.put(new Key(Integer.parseInt(cells[0]), cells[1], cells[2], cells[3]), Integer.parseInt(cells[4]));
        });
        return counts;
    }
}
