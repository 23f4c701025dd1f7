package org.sccpbridge.bridge.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A {@code type = softkeyset} section.
 *
 * @param keys from the state's name ({@code onhook}, {@code connected}, …) to the soft keys in order; states not
 *     mentioned keep the built-in keys
 */
public record SoftKeySetConfig(String name, Map<String, List<String>> keys) {
    /** The place of a state is the number of its set on the wire. */
    public static final List<String> STATES = List.of(
            "onhook",
            "connected",
            "onhold",
            "ringin",
            "offhook",
            "conntrans",
            "digitsfoll",
            "connconf",
            "ringout",
            "offhookfeat",
            "onhint",
            "onstealable",
            "holdconf");

    public SoftKeySetConfig {
        keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
    }
}
