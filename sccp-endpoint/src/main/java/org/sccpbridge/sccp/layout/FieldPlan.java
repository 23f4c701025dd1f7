package org.sccpbridge.sccp.layout;

import java.lang.invoke.MethodHandle;
import org.jspecify.annotations.Nullable;

/**
 * One record component at one version and form.
 *
 * @param shape its representation; null when it is not on the wire
 * @param zero its value when it is not on the wire
 * @param countIndex index of the field that tells count or length, -1 without
 * @param sizedBy index of the field whose length or count this one holds, -1 without
 * @param selectorDepth how many structures outwards the selector is
 */
record FieldPlan(
        String name,
        MethodHandle accessor,
        @Nullable Shape shape,
        Object zero,
        int padAfter,
        boolean optional,
        boolean secret,
        int countIndex,
        int sizedBy,
        int selectorDepth,
        int selectorIndex) {}
