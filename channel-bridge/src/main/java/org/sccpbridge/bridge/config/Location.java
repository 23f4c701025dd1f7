package org.sccpbridge.bridge.config;

import java.util.Comparator;

/** A line of a configuration file as the admin named it; line 0 is the file as a whole. */
public record Location(String file, int line) implements Comparable<Location> {
    private static final Comparator<Location> ORDER =
            Comparator.comparing(Location::file).thenComparingInt(Location::line);

    @Override
    public int compareTo(Location other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line;
    }
}
