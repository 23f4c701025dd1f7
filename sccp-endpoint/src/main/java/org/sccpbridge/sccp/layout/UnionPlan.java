package org.sccpbridge.sccp.layout;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cases of a union at one version; {@code otherwise} is null when every value must have a case. */
record UnionPlan(
        Class<?> type,
        Map<Integer, StructPlan> cases,
        @Nullable StructPlan otherwise,
        Map<Class<?>, StructPlan> byType) {
    @Nullable
    StructPlan choose(int selector) {
        return cases.getOrDefault(selector, otherwise);
    }
}
