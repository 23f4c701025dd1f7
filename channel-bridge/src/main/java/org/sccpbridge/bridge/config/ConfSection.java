package org.sccpbridge.bridge.config;

import java.util.ArrayList;
import java.util.List;

/** One {@code [section]} while a file is read and after: what it inherits comes first, as Asterisk orders it. */
final class ConfSection {
    private final String name;
    private final Location where;
    private final boolean template;
    private final List<ConfEntry> entries = new ArrayList<>();

    ConfSection(String name, Location where, boolean template) {
        this.name = name;
        this.where = where;
        this.template = template;
    }

    String name() {
        return name;
    }

    Location where() {
        return where;
    }

    boolean template() {
        return template;
    }

    /** The reader adds to this list. */
    List<ConfEntry> entries() {
        return entries;
    }
}
