package org.sccpbridge.sccp.session;

import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All open connections, and those that have not registered with the longest idle one first. Shared by all event loops; each call
 * costs a map operation under one lock.
 */
final class WaitingRoom<C> {
    private final int maxConnections;
    private final int maxWaiting;
    private final Set<C> open = new HashSet<>();
    private final Map<C, Boolean> waiting = new LinkedHashMap<>(16, 0.75f, true);

    WaitingRoom(int maxConnections, int maxWaiting) {
        this.maxConnections = maxConnections;
        this.maxWaiting = maxWaiting;
    }

    /**
     * Takes a new connection in. Returns the one that must be closed for it: the longest idle one, the new one itself when all
     * others are registered phones, or null when there is room.
     */
    synchronized @Nullable C enter(C connection) {
        open.add(connection);
        C victim = null;
        if (open.size() > maxConnections || waiting.size() >= maxWaiting) {
            Iterator<C> oldest = waiting.keySet().iterator();
            if (!oldest.hasNext()) {
                return connection;
            }
            victim = oldest.next();
            oldest.remove();
        }
        waiting.put(connection, Boolean.TRUE);
        return victim;
    }

    /** A sign of life: the connection is the last to make room. */
    synchronized void touch(C connection) {
        waiting.get(connection);
    }

    /** The connection registered, or is about to be closed. */
    synchronized void leave(C connection) {
        waiting.remove(connection);
    }

    /** The connection is closed, registered or not. */
    synchronized void gone(C connection) {
        waiting.remove(connection);
        open.remove(connection);
    }

    synchronized int waiting() {
        return waiting.size();
    }

    synchronized int connections() {
        return open.size();
    }

    synchronized Collection<C> all() {
        return List.copyOf(open);
    }
}
