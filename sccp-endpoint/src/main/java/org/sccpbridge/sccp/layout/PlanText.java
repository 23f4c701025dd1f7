package org.sccpbridge.sccp.layout;

/** A plan as text: equal texts mean equal bytes. */
final class PlanText {
    private PlanText() {}

    static String of(StructPlan plan) {
        StringBuilder text = new StringBuilder();
        append(text, plan);
        return text.toString();
    }

    private static void append(StringBuilder text, StructPlan plan) {
        text.append('{');
        for (FieldPlan field : plan.fields()) {
            text.append(field.name()).append(':');
            Shape shape = field.shape();
            if (shape != null) {
                append(text, shape);
            }
            text.append('+').append(field.padAfter()).append(field.optional() ? "?;" : ";");
        }
        text.append('}');
    }

    private static void append(StringBuilder text, Shape shape) {
        text.append(shape.kind()).append(shape.size()).append('/').append(shape.max());
        switch (shape.kind()) {
            case STRUCT -> append(text, shape.struct());
            case SLOTS, COUNTED -> append(text, shape.element());
            case UNION -> {
                shape.union().cases().entrySet().stream()
                        .sorted(java.util.Map.Entry.comparingByKey())
                        .forEach(one -> append(text.append(one.getKey()), one.getValue()));
                StructPlan otherwise = shape.union().otherwise();
                if (otherwise != null) {
                    append(text.append('*'), otherwise);
                }
            }
            default -> text.append(shape.padded());
        }
    }
}
