package org.sccpbridge.sccp.layout;

import java.lang.invoke.MethodHandle;
import org.jspecify.annotations.Nullable;

/**
 * The representation of a field at one version.
 *
 * @param size bytes on the wire; for lists the number of places; 0 where the data decides
 * @param max most bytes, or most elements of a list
 * @param wrap makes the {@link Code} of an int, when the Java type is one
 * @param text true when the Java type of a blob is String
 */
record Shape(
        Kind kind,
        int size,
        int max,
        boolean padded,
        boolean text,
        @Nullable MethodHandle wrap,
        @Nullable StructPlan struct,
        @Nullable UnionPlan union,
        @Nullable Shape element,
        Octets fill) {
    /** What engines tell apart. */
    enum Kind {
        U8,
        U16,
        U32,
        TEXT,
        Z_TEXT,
        BYTES,
        BLOB,
        IP4,
        IP_WIDE,
        IP6,
        STRUCT,
        SLOTS,
        COUNTED,
        UNION
    }

    /** Bytes on the wire, or -1 where the data decides. */
    int fixedSize() {
        return switch (kind) {
            case STRUCT -> struct().fixedSize();
            case SLOTS -> element().fixedSize() < 0 ? -1 : size * element().fixedSize();
            case Z_TEXT, BLOB, COUNTED -> -1;
            case TEXT -> padded ? size : -1;
            default -> size;
        };
    }

    /** Fewest bytes when everything is there. */
    int minSize() {
        return switch (kind) {
            case STRUCT -> struct().minSize();
            case Z_TEXT -> 1;
            case BLOB, COUNTED -> 0;
            case TEXT -> padded ? size : 0;
            default -> fixedSize();
        };
    }

    /** Most bytes. */
    int maxSize() {
        return switch (kind) {
            case STRUCT -> struct().maxSize();
            case Z_TEXT, BLOB -> max;
            case COUNTED -> max * element().maxSize();
            case TEXT -> size;
            default -> fixedSize();
        };
    }

    @Override
    public StructPlan struct() {
        return present(struct);
    }

    @Override
    public UnionPlan union() {
        return present(union);
    }

    @Override
    public Shape element() {
        return present(element);
    }

    private static <T> T present(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("this kind of shape has no such part");
        }
        return part;
    }
}
