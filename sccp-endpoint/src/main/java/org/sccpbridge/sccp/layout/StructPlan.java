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
}
