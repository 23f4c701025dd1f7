package org.sccpbridge.bridge.config;

import java.util.Comparator;

/**
 * Something wrong in a configuration file. Section and key are empty where the problem has none.
 *
 * @param message what is wrong and what was expected
 */
public record Problem(Severity severity, Location where, String section, String key, String message)
        implements Comparable<Problem> {
    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::where)
            .thenComparing(Problem::severity)
            .thenComparing(Problem::section)
            .thenComparing(Problem::key)
            .thenComparing(Problem::message);

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    /** {@code file:line: error: [section] key: message}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append(where).append(isError() ? ": error: " : ": warning: ");
        if (!section.isEmpty()) {
            text.append('[').append(section).append("] ");
        }
        if (!key.isEmpty()) {
            text.append(key).append(": ");
        }
        return text.append(message).toString();
    }
}
