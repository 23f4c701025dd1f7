package org.sccpbridge.sccp.layout;

import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads one body by its plan. */
final class PlanReader {
    /** The values read so far, innermost structure first: where selectors are looked for. */
    private static final class Scope {
        final Object[] values;
        final @Nullable Scope outer;

        Scope(Object[] values, @Nullable Scope outer) {
            this.values = values;
            this.outer = outer;
        }
    }

    private final FieldTrace trace;

    PlanReader(FieldTrace trace) {
        this.trace = trace;
    }

    Object read(StructPlan plan, BodyReader in) {
        return struct(plan, in, null);
    }

    private Object struct(StructPlan plan, BodyReader in, @Nullable Scope outer) {
        List<FieldPlan> fields = plan.fields();
        Object[] values = new Object[fields.size()];
        Scope scope = new Scope(values, outer);
        for (int i = 0; i < values.length; i++) {
            FieldPlan field = fields.get(i);
            Shape shape = field.shape();
            if (shape == null) {
                values[i] = field.zero();
            } else {
                values[i] = field(field, shape, in, scope);
                if (field.padAfter() > 0) {
                    in.skip(field.padAfter());
                }
            }
        }
        return Handles.make(plan.constructor(), values);
    }

    private Object field(FieldPlan field, Shape shape, BodyReader in, Scope scope) {
        return switch (shape.kind()) {
            case STRUCT -> {
                trace.enter(field.name());
                Object value = struct(shape.struct(), in, scope);
                trace.leave();
                yield value;
            }
            case SLOTS -> slots(field, shape, in, scope);
            case COUNTED -> elements(field, shape, Math.min(count(field, scope), shape.max()), in, scope);
            case UNION -> {
                BodyReader window = in.window(shape.size());
                StructPlan chosen = shape.union().choose(selector(field, scope));
                trace.enter(field.name());
                Object value = chosen == null ? field.zero() : struct(chosen, window, scope);
                trace.leave();
                yield value;
            }
            default -> {
                int offset = in.position();
                Object value = leaf(field, shape, in, scope);
                trace.value(field, shape, offset, in.position(), value);
                yield value;
            }
        };
    }

    private Object leaf(FieldPlan field, Shape shape, BodyReader in, Scope scope) {
        return switch (shape.kind()) {
            case U8 -> number(shape, in.u8());
            case U16 -> number(shape, in.u16());
            case U32 -> number(shape, in.u32());
            case TEXT -> in.text(shape.size());
            case Z_TEXT -> in.zText(shape.max());
            case BYTES -> meaningful(field, in.bytes(shape.size()), scope);
            case BLOB -> {
                int size = Math.min(count(field, scope), shape.max());
                yield shape.text() ? in.text(size) : in.bytes(size);
            }
            case IP4 -> in.ip4();
            case IP_WIDE -> in.ip();
            case IP6 -> in.ip6();
            default -> throw new IllegalStateException(shape.kind() + " is no single value");
        };
    }

    private static Object number(Shape shape, int value) {
        MethodHandle wrap = shape.wrap();
        if (wrap == null) {
            return value;
        }
        try {
            return (Object) wrap.invokeExact(value);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("record constructors throw no checked exceptions", e);
        }
    }

    /** Bytes of fixed size of which another field tells how many count. */
    private static Octets meaningful(FieldPlan field, Octets bytes, Scope scope) {
        if (field.countIndex() < 0) {
            return bytes;
        }
        int size = count(field, scope);
        return size >= bytes.size() ? bytes : Octets.of(Arrays.copyOf(bytes.toArray(), size));
    }

    private Object slots(FieldPlan field, Shape shape, BodyReader in, Scope scope) {
        int used = field.countIndex() < 0 ? shape.size() : Math.min(count(field, scope), shape.max());
        List<Object> list = elements(field, shape, used, in, scope);
        int unused = shape.size() - list.size();
        if (unused > 0) {
            in.skip(unused * shape.element().fixedSize());
        }
        return list;
    }

    private List<Object> elements(FieldPlan field, Shape shape, int count, BodyReader in, Scope scope) {
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < count && in.remaining() > 0; i++) {
            trace.enter("[" + i + "]");
            list.add(field(field, shape.element(), in, scope));
            trace.leave();
        }
        return Collections.unmodifiableList(list);
    }

    /** A count or length as declared; more than an int holds is more than there is. */
    private static int count(FieldPlan field, Scope scope) {
        int declared = code(scope.values[field.countIndex()]);
        return declared < 0 ? Integer.MAX_VALUE : declared;
    }

    private static int selector(FieldPlan field, Scope scope) {
        Scope holder = scope;
        for (int depth = field.selectorDepth(); depth > 0; depth--) {
            holder = Objects.requireNonNull(holder.outer);
        }
        return code(holder.values[field.selectorIndex()]);
    }

    private static int code(@Nullable Object value) {
        return value instanceof Code code ? code.code() : value instanceof Integer number ? number : 0;
    }
}
