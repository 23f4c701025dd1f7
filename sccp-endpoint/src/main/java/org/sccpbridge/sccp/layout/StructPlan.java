package org.sccpbridge.sccp.layout;

import java.lang.invoke.MethodHandle;
import java.util.List;

/**
 * A record at one version and form.
 *
 * @param constructor takes an {@code Object[]} of all components, gives an Object
 */
record StructPlan(Class<?> type, MethodHandle constructor, List<FieldPlan> fields) {
    /** Bytes on the wire, or -1 where the data decides. */
    int fixedSize() {
        int size = 0;
        for (FieldPlan field : fields) {
            Shape shape = field.shape();
            if (shape == null) {
                continue;
            }
            if (shape.fixedSize() < 0) {
                return -1;
            }
            size += shape.fixedSize() + field.padAfter();
        }
        return size;
    }

    /** Bytes up to the first field that may be missing. */
    int minSize() {
        int size = 0;
        for (FieldPlan field : fields) {
            Shape shape = field.shape();
            if (field.optional()) {
                break;
            }
            if (shape != null) {
                size += shape.kind() == Shape.Kind.SLOTS && field.countIndex() >= 0 ? 0 : shape.minSize();
                size += field.padAfter();
            }
        }
        return size;
    }

    /** Bytes with everything. */
    int maxSize() {
        int size = 0;
        for (FieldPlan field : fields) {
            Shape shape = field.shape();
            if (shape != null) {
                size += shape.maxSize() + field.padAfter();
            }
        }
        return size;
    }

    /** Most bytes that a reader or writer touches: places beyond the usual ones, and those of a union before they are cut. */
    int reach() {
        int reach = 0;
        for (FieldPlan field : fields) {
            Shape shape = field.shape();
            reach += shape == null ? 0 : reach(shape) + field.padAfter();
        }
        return reach;
    }

    private static int reach(Shape shape) {
        return switch (shape.kind()) {
            case SLOTS -> Math.max(shape.size(), shape.max()) * reach(shape.element());
            case COUNTED -> shape.max() * reach(shape.element());
            case STRUCT -> shape.struct().reach();
            case UNION ->
                shape.union().byType().values().stream()
                        .mapToInt(StructPlan::reach)
                        .reduce(shape.size(), Math::max);
            default -> shape.maxSize();
        };
    }
}
