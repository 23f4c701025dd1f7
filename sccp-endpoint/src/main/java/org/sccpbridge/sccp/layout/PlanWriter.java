package org.sccpbridge.sccp.layout;

import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.Locale;

/** Writes one body by its plan. */
final class PlanWriter {
    private final String message;
    private final BodyWriter out;
    private final int start;

    PlanWriter(String message, BodyWriter out) {
        this.message = message;
        this.out = out;
        this.start = out.position();
    }

    void write(StructPlan plan, Object record) {
        List<FieldPlan> fields = plan.fields();
        int[] starts = new int[fields.size()];
        for (int i = 0; i < starts.length; i++) {
            FieldPlan field = fields.get(i);
            Shape shape = field.shape();
            starts[i] = out.position();
            if (shape == null) {
                continue;
            }
            Object value = get(field.accessor(), record);
            write(field, shape, value);
            FieldPlan size = field.countIndex() < 0 ? field : fields.get(field.countIndex());
            Shape sizeShape = size.shape();
            if (sizeShape != null && size.sizedBy() == i) {
                int held = value instanceof List<?> list ? list.size() : out.position() - starts[i];
                out.patch(starts[field.countIndex()], sizeShape.size(), held);
            }
            out.zeros(field.padAfter());
        }
    }

    private void write(FieldPlan field, Shape shape, Object value) {
        switch (shape.kind()) {
            case U8 -> out.u8(code(value));
            case U16 -> out.u16(code(value));
            case U32 -> out.u32(code(value));
            case TEXT -> {
                if (shape.padded()) {
                    out.text((String) value, shape.size());
                } else {
                    out.bareText((String) value, shape.size());
                }
            }
            case Z_TEXT -> out.zText((String) value, shape.max());
            case BYTES -> out.bytes(fitting(field, (Octets) value, shape.size()), shape.size());
            case BLOB -> {
                if (value instanceof Octets bytes) {
                    out.bytes(fitting(field, bytes, shape.max()), bytes.size());
                } else {
                    out.bareText((String) value, shape.max());
                }
            }
            case IP4 -> out.ip4((IpAddress) value);
            case IP_WIDE -> out.ip((IpAddress) value);
            case IP6 -> out.ip6((IpAddress) value);
            case STRUCT -> write(shape.struct(), value);
            case SLOTS -> slots(field, shape, (List<?>) value);
            case COUNTED -> elements(field, shape, (List<?>) value);
            case UNION -> union(field, shape, value);
        }
    }

    private void slots(FieldPlan field, Shape shape, List<?> list) {
        elements(field, shape, list);
        for (int i = list.size(); i < shape.size(); i++) {
            out.bytes(shape.fill(), shape.element().fixedSize());
        }
    }

    private void elements(FieldPlan field, Shape shape, List<?> list) {
        if (list.size() > shape.max()) {
            throw failure(
                    field, String.format(Locale.ROOT, "holds %d elements, at most %d fit", list.size(), shape.max()));
        }
        for (Object element : list) {
            write(field, shape.element(), element);
        }
    }

    private void union(FieldPlan field, Shape shape, Object value) {
        StructPlan plan = shape.union().byType().get(value.getClass());
        if (plan == null) {
            throw failure(field, value.getClass().getSimpleName() + " is none of its cases");
        }
        int start = out.position();
        write(plan, value);
        int used = out.position() - start;
        if (used > shape.size()) {
            out.cutTo(start + shape.size());
        } else {
            out.zeros(shape.size() - used);
        }
    }

    private Octets fitting(FieldPlan field, Octets bytes, int max) {
        if (bytes.size() > max) {
            throw failure(field, String.format(Locale.ROOT, "holds %d bytes, at most %d fit", bytes.size(), max));
        }
        return bytes;
    }

    private LayoutException failure(FieldPlan field, String what) {
        return new LayoutException(String.format(
                Locale.ROOT,
                "%s.%s cannot be sent: at offset %d it %s",
                message,
                field.name(),
                out.position() - start,
                what));
    }

    /** The number of an Integer or a {@link Code}. */
    static int code(Object value) {
        return value instanceof Code code ? code.code() : (Integer) value;
    }

    private static Object get(MethodHandle accessor, Object record) {
        try {
            return (Object) accessor.invokeExact(record);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("record accessors throw no checked exceptions", e);
        }
    }
}
