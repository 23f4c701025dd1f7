package org.sccpbridge.sccp.phone;

import java.util.ArrayList;
import java.util.List;

/** What the server did that the protocol or a strict phone does not allow; read from any thread. */
final class Violations {
    private static final int KEPT = 200;
    private final List<String> found = new ArrayList<>();

    synchronized void add(String what) {
        if (found.size() < KEPT) {
            found.add(what);
        }
    }

    synchronized List<String> all() {
        return List.copyOf(found);
    }
}
