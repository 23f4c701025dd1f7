package org.sccpbridge.bridge.switchboard;

import java.util.HashMap;
import java.util.Map;

/** When each key of AstDB was first written with {@link AsteriskCommand.Store#NOW} since it was removed last. For one thread at a time. */
public final class StoreTimes {
    private final Map<String, Long> first = new HashMap<>();

    /**
     * As it is to be kept.
     *
     * @param now seconds since 1970
     */
    public AsteriskCommand.Store fill(AsteriskCommand.Store store, long now) {
        if (store.value().isEmpty()) {
            first.remove(store.key());
        }
        return store.value().contains(AsteriskCommand.Store.NOW)
                ? store.at(first.computeIfAbsent(store.key(), key -> now))
                : store;
    }
}
