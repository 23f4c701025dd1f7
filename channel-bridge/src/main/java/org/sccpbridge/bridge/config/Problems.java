package org.sccpbridge.bridge.config;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects problems; the same one told twice, by two heirs of a template, is one. Bounded. */
final class Problems {
    private static final int LIMIT = 1_000;
    private static final Location END = new Location("~", 0);

    private final Set<Problem> found = new LinkedHashSet<>();
    private boolean overflow;

    void error(Location where, String section, String key, String message) {
        add(new Problem(Severity.ERROR, where, section, key, message));
    }

    void error(ConfEntry entry, String message) {
        error(entry.where(), entry.section(), entry.key(), message);
    }

    void warning(Location where, String section, String key, String message) {
        add(new Problem(Severity.WARNING, where, section, key, message));
    }

    void warning(ConfEntry entry, String message) {
        warning(entry.where(), entry.section(), entry.key(), message);
    }

    boolean full() {
        return overflow;
    }

    List<Problem> list() {
        return List.copyOf(found);
    }

    private void add(Problem problem) {
        if (found.size() < LIMIT) {
            found.add(problem);
        } else if (!overflow && !found.contains(problem)) {
            overflow = true;
            found.add(new Problem(
                    Severity.ERROR, END, "", "", "more than " + LIMIT + " problems, the rest is not shown"));
        }
    }
}
