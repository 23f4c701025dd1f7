package org.sccpbridge.sccp.layout;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which fields of a plan choose the cases of unions, and the values worth trying: one for each outcome. */
final class Selectors {
    private final IdentityHashMap<StructPlan, Map<Integer, List<UnionPlan>>> unions = new IdentityHashMap<>();

    Selectors(StructPlan message) {
        walk(message, List.of());
    }

    private void walk(StructPlan plan, List<StructPlan> outer) {
        List<StructPlan> scopes = new ArrayList<>(List.of(plan));
        scopes.addAll(outer);
        for (FieldPlan field : plan.fields()) {
            if (field.shape() != null) {
                walk(field, field.shape(), scopes);
            }
        }
    }

    private void walk(FieldPlan field, Shape shape, List<StructPlan> scopes) {
        switch (shape.kind()) {
            case STRUCT -> walk(shape.struct(), scopes);
            case SLOTS, COUNTED -> walk(field, shape.element(), scopes);
            case UNION -> {
                unions.computeIfAbsent(scopes.get(field.selectorDepth()), plan -> new TreeMap<>())
                        .computeIfAbsent(field.selectorIndex(), index -> new ArrayList<>())
                        .add(shape.union());
                shape.union().byType().values().forEach(plan -> walk(plan, scopes));
            }
            default -> {}
        }
    }

    /**
     * One value for each outcome, in the end the first of {@code others} that has no case of its own; none when the field
     * chooses nothing.
     */
    List<Integer> values(StructPlan plan, int field, List<Integer> others) {
        List<UnionPlan> chosen = unions.getOrDefault(plan, Map.of()).get(field);
        if (chosen == null) {
            return List.of();
        }
        SortedSet<Integer> named = new TreeSet<>();
        chosen.forEach(union -> named.addAll(union.cases().keySet()));
        List<Integer> candidates = new ArrayList<>(named);
        others.stream().filter(other -> !candidates.contains(other)).findFirst().ifPresent(candidates::add);
        Map<List<Class<?>>, Integer> byOutcome = new LinkedHashMap<>();
        for (int candidate : candidates) {
            List<Class<?>> outcome = new ArrayList<>();
            chosen.forEach(union -> outcome.add(union.choose(candidate).type()));
            byOutcome.putIfAbsent(outcome, candidate);
        }
        return List.copyOf(byOutcome.values());
    }

    /** True when elements of lists or parts of the message choose cases. */
    boolean inside(StructPlan message) {
        return unions.keySet().stream().anyMatch(plan -> !plan.equals(message));
    }
}
