package org.sccpbridge.bridge.switchboard;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Immutable set of extras, at most one of each type: a feature finds its own without a field in a record that all share. */
public record Extras(Map<Class<? extends Extra>, Extra> byType) {
    public static final Extras NONE = new Extras(Map.of());

    public Extras {
        byType = Map.copyOf(byType);
    }

    public static Extras of(Extra... extras) {
        Map<Class<? extends Extra>, Extra> byType = new HashMap<>();
        for (Extra extra : extras) {
            byType.put(extra.getClass(), extra);
        }
        return new Extras(byType);
    }

    public <T extends Extra> @Nullable T get(Class<T> type) {
        return type.cast(byType.get(type));
    }

    public <T extends Extra> T get(Class<T> type, T otherwise) {
        T found = get(type);
        return found == null ? otherwise : found;
    }

    public boolean has(Class<? extends Extra> type) {
        return byType.containsKey(type);
    }

    public Extras with(Extra extra) {
        Map<Class<? extends Extra>, Extra> more = new HashMap<>(byType);
        more.put(extra.getClass(), extra);
        return new Extras(more);
    }

    public Extras without(Class<? extends Extra> type) {
        Map<Class<? extends Extra>, Extra> fewer = new HashMap<>(byType);
        fewer.remove(type);
        return new Extras(fewer);
    }
}
