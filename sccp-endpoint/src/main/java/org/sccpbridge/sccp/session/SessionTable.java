package org.sccpbridge.sccp.session;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** Registered phones by device name, whatever address they come from. */
final class SessionTable {
    private final ConcurrentMap<String, PhoneSession> byName = new ConcurrentHashMap<>();

    /** The newest registration takes the name; returns the one it took it from. */
    @Nullable
    PhoneSession take(PhoneSession session) {
        return byName.put(session.deviceName(), session);
    }

    /** Gives the name up unless a newer session has it. */
    void release(PhoneSession session) {
        byName.remove(session.deviceName(), session);
    }

    Optional<PhoneSession> find(String deviceName) {
        return Optional.ofNullable(byName.get(deviceName));
    }

    Collection<PhoneSession> all() {
        return List.copyOf(byName.values());
    }

    int size() {
        return byName.size();
    }
}
