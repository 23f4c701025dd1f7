package org.sccpbridge.ari.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What stands for a field that Asterisk left out: which fields it sends differs between versions and modules. */
public final class Missing {

    private Missing() {}

    /** The text, or the empty text. */
    public static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** The list, unmodifiable, or the empty list. */
    public static <T> List<T> list(@Nullable List<T> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }

    /** The map, unmodifiable, or the empty map. */
    public static <K, V> Map<K, V> map(@Nullable Map<K, V> map) {
        if (map == null) {
            return Map.of();
        }
        Map<K, V> present = new LinkedHashMap<>(map);
        present.values().removeIf(Objects::isNull);
        return Collections.unmodifiableMap(present);
    }
}
