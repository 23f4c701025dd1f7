package org.sccpbridge.sccp.layout;

import static java.lang.invoke.MethodType.methodType;

import io.netty.buffer.ByteBuf;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Makes the tree that writes a body: one step a field, each an accessor and a method of {@link BodySink}. Fields are taken from
 * the last to the first, so that a list or length has asked for the place of its count before the count's step is made.
 */
final class WriterCompiler {
    private static final Steps STEPS = new Steps(MethodHandles.lookup(), BodySink.class);
    private static final Steps PLAIN_STEPS = new Steps(MethodHandles.lookup(), PlainSteps.Out.class);
    private static final MethodHandle NUMBER;
    private static final MethodHandle INSTANCE_OF;

    static {
        try {
            NUMBER = MethodHandles.lookup().findStatic(PlanWriter.class, "code", methodType(int.class, Object.class));
            INSTANCE_OF = MethodHandles.publicLookup()
                    .findVirtual(Class.class, "isInstance", methodType(boolean.class, Object.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("both methods exist", e);
        }
    }

    private int lastSlot = BodySource.NOTHING;

    private final Steps steps;
    private final MethodType write;

    private WriterCompiler(Steps steps, Class<?> sink) {
        this.steps = steps;
        this.write = methodType(void.class, Object.class, sink);
    }

    /** The tree of a plan, from Object and {@link BodySink}. */
    static MethodHandle compile(StructPlan plan) {
        return new WriterCompiler(STEPS, BodySink.class).struct(plan);
    }

    /** The tree of a plan for which {@link PlainSteps} suffice, from Object and ByteBuf. */
    static MethodHandle compilePlain(StructPlan plan) {
        return new WriterCompiler(PLAIN_STEPS, ByteBuf.class).struct(plan);
    }

    private MethodHandle struct(StructPlan plan) {
        List<FieldPlan> fields = plan.fields();
        List<MethodHandle> getters = Handles.of(plan.type()).getters();
        int[] marks = new int[fields.size()];
        MethodType type = write.changeParameterType(0, plan.type());
        MethodHandle tree = MethodHandles.empty(type);
        for (int i = fields.size() - 1; i >= 0; i--) {
            FieldPlan field = fields.get(i);
            Shape shape = field.shape();
            if (shape == null) {
                continue;
            }
            if (field.padAfter() > 0) {
                tree = before(tree, step("zeros", field.padAfter()));
            }
            FieldPlan size = field.countIndex() < 0 ? field : fields.get(field.countIndex());
            Shape sizeShape = size.shape();
            MethodHandle value = getters.get(i);
            if (sizeShape != null && size.sizedBy() == i) {
                int slot = mark(marks, field.countIndex());
                int width = sizeShape.size();
                tree = shape.kind() == Shape.Kind.COUNTED
                        ? MethodHandles.foldArguments(tree, on(value, step("patchCount", slot, width)))
                        : before(tree, step("patchLength", mark(marks, i), slot, width));
            }
            tree = MethodHandles.foldArguments(tree, on(value, step(field, shape)));
            if (marks[i] != BodySource.NOTHING) {
                tree = before(tree, step("mark", marks[i]));
            }
        }
        return tree.asType(write);
    }

    private int mark(int[] marks, int index) {
        if (marks[index] == BodySource.NOTHING) {
            marks[index] = ++lastSlot;
        }
        return marks[index];
    }

    /** The step on the value an accessor gives. */
    private static MethodHandle on(MethodHandle getter, MethodHandle step) {
        Class<?> given = getter.type().returnType();
        MethodHandle value = getter;
        if (step.type().parameterType(0) == int.class && given != int.class) {
            value = MethodHandles.filterReturnValue(getter, NUMBER.asType(methodType(int.class, given)));
        }
        return MethodHandles.filterArguments(
                step.asType(step.type().changeParameterType(0, value.type().returnType())), 0, value);
    }

    /** A step without a value, then the tree. */
    private static MethodHandle before(MethodHandle tree, MethodHandle step) {
        return MethodHandles.foldArguments(
                tree, MethodHandles.dropArguments(step, 0, tree.type().parameterType(0)));
    }

    /** From the value and the sink. */
    private MethodHandle step(FieldPlan field, Shape shape) {
        return switch (shape.kind()) {
            case U8 -> value("u8");
            case U16 -> value("u16");
            case U32 -> value("u32");
            case TEXT -> value(shape.padded() ? "text" : "bareText", shape.size());
            case Z_TEXT -> value("zText", shape.max());
            case BYTES -> value("octets", shape.size());
            case BLOB -> value(shape.text() ? "bareText" : "blob", shape.max());
            case IP4 -> value("ip4");
            case IP_WIDE -> value("ip");
            case IP6 -> value("ip6");
            case STRUCT -> struct(shape.struct());
            case SLOTS -> value("slots", element(field, shape), shape.size(), shape.max(), fill(shape));
            case COUNTED -> value("elements", element(field, shape), shape.max());
            case UNION -> value("window", union(shape.union()), shape.size());
        };
    }

    private ElementCodecs.Writer element(FieldPlan field, Shape shape) {
        MethodHandle step = step(field, shape.element());
        if (step.type().parameterType(0) == int.class) {
            // A list's type says nothing about its elements; a number is an Integer or a Code.
            return ElementCodecs.writer(on(MethodHandles.identity(Object.class), step));
        }
        return ElementCodecs.writer(step.asType(write));
    }

    private static byte[] fill(Shape shape) {
        int width = shape.element().fixedSize();
        byte[] fill = new byte[shape.size() * width];
        for (int place = 0; place < shape.size(); place++) {
            System.arraycopy(
                    shape.fill().shared(), 0, fill, place * width, shape.fill().size());
        }
        return fill;
    }

    /** Whatever is none of the others must be the last case: the cast in its tree fails for what is not. */
    private MethodHandle union(UnionPlan union) {
        MethodHandle tree = null;
        for (Map.Entry<Class<?>, StructPlan> one : union.byType().entrySet()) {
            MethodHandle write = struct(one.getValue());
            tree = tree == null ? write : MethodHandles.guardWithTest(INSTANCE_OF.bindTo(one.getKey()), write, tree);
        }
        return Objects.requireNonNull(tree, "a sealed interface permits somebody");
    }

    /** A step that takes a value, with the value in front of the sink. */
    private MethodHandle value(String name, Object... constants) {
        MethodHandle step = MethodHandles.insertArguments(steps.of(name), 2, constants);
        Class<?> value = step.type().parameterType(1);
        return MethodHandles.permuteArguments(step, write.changeParameterType(0, value), 1, 0);
    }

    private MethodHandle step(String name, Object... constants) {
        MethodHandle step = steps.of(name);
        boolean takesValue = step.type().parameterCount() > constants.length + 1;
        return takesValue ? value(name, constants) : MethodHandles.insertArguments(step, 1, constants);
    }
}
