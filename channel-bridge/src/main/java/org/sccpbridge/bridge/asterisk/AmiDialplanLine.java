package org.sccpbridge.bridge.asterisk;

import org.jspecify.annotations.Nullable;

/**
 * One line of the answer to ShowDialPlan: an extension with a priority, an include, an ignorepat or a switch.
 *
 * @param priority a number or {@code hint}
 * @param application of a hint, its devices
 * @param include with its time range, as typed in the dialplan
 */
public record AmiDialplanLine(
        @Nullable String extension,
        @Nullable String priority,
        @Nullable String application,
        @Nullable String include,
        @Nullable String ignorePattern,
        @Nullable String switchTo) {}
