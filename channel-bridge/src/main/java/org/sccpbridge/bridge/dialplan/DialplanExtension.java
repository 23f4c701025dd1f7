package org.sccpbridge.bridge.dialplan;

import org.jspecify.annotations.Nullable;

/**
 * An extension as the dialplan names it: a literal ({@code 1001}) or a pattern ({@code _9NXX}).
 *
 * @param name as typed, a pattern with its leading underscore
 * @param dialable whether it has a priority 1; an extension with only a hint has none
 * @param hint the devices of its hint, as in {@code PJSIP/1001&Custom:x}
 */
public record DialplanExtension(
        String name, boolean dialable, @Nullable String hint) {

    boolean isPattern() {
        return name.startsWith("_");
    }
}
