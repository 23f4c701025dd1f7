package org.sccpbridge.sccp.layout;

import static java.lang.invoke.MethodType.methodType;

import io.netty.buffer.ByteBuf;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.sccp.layout.Shape.Kind;

/**
 * Makes the tree that reads a body: the record's constructor, folded over one step a field. Fields are taken from the last to the
 * first, so that a list or union has asked for its count or selector before the step that reads it is made.
 */
final class ReaderCompiler {
    private static final Steps STEPS = new Steps(MethodHandles.lookup(), BodySource.class);
    private static final Steps PLAIN_STEPS = new Steps(MethodHandles.lookup(), PlainSteps.class);

    /** A structure under construction. */
    private static final class Scope {
        final StructPlan plan;
        final @Nullable Scope outer;
        /** Where each field's number is kept; {@link BodySource#NOTHING} where nobody asked. */
        final int[] slots;

        Scope(StructPlan plan, @Nullable Scope outer) {
            this.plan = plan;
            this.outer = outer;
            this.slots = new int[plan.fields().size()];
        }
    }

    private int lastSlot = BodySource.NOTHING;

    private final Steps steps;
    private final Class<?> source;

    private ReaderCompiler(Steps steps, Class<?> source) {
        this.steps = steps;
        this.source = source;
    }

    /** The tree of a plan, from {@link BodySource} to Object. */
    static MethodHandle compile(StructPlan plan) {
        return new ReaderCompiler(STEPS, BodySource.class).struct(plan, null);
    }

    /** The tree of a plan for which {@link PlainSteps} suffice, from ByteBuf to Object. */
    static MethodHandle compilePlain(StructPlan plan) {
        return new ReaderCompiler(PLAIN_STEPS, ByteBuf.class).struct(plan, null);
    }

    private MethodHandle struct(StructPlan plan, @Nullable Scope outer) {
        List<FieldPlan> fields = plan.fields();
        Scope scope = new Scope(plan, outer);
        MethodHandle tree = Handles.of(plan.type()).direct();
        MethodType types = tree.type();
        tree = MethodHandles.dropArguments(tree, fields.size(), source);
        for (int i = fields.size() - 1; i >= 0; i--) {
            FieldPlan field = fields.get(i);
            Shape shape = field.shape();
            if (shape == null) {
                tree = MethodHandles.insertArguments(tree, i, field.zero());
                continue;
            }
            if (field.padAfter() > 0) {
                tree = MethodHandles.foldArguments(tree, i + 1, step("skip", field.padAfter()));
            }
            MethodHandle step = step(field, shape, scope, scope.slots[i]);
            tree = MethodHandles.foldArguments(tree, i, step.asType(methodType(types.parameterType(i), source)));
        }
        return tree.asType(methodType(Object.class, source));
    }

    private MethodHandle step(FieldPlan field, Shape shape, Scope scope, int slot) {
        return switch (shape.kind()) {
            case U8 -> number(shape, "u8", slot);
            case U16 -> number(shape, "u16", slot);
            case U32 -> number(shape, "u32", slot);
            case TEXT -> step("text", shape.size());
            case Z_TEXT -> step("zText", shape.max());
            case BYTES ->
                field.countIndex() < 0
                        ? step("octets", shape.size())
                        : step("meaningful", shape.size(), count(field, scope));
            case BLOB ->
                shape.text()
                        ? step("blobText", shape.max(), count(field, scope))
                        : step("blob", shape.max(), count(field, scope));
            case IP4 -> step("ip4");
            case IP_WIDE -> step("ip");
            case IP6 -> step("ip6");
            case STRUCT -> struct(shape.struct(), scope);
            case SLOTS -> slots(field, shape, scope);
            case COUNTED ->
                step(
                        "counted",
                        element(field, shape, scope),
                        shape.element().fixedSize(),
                        shape.max(),
                        count(field, scope));
            case UNION -> step("window", union(field, shape.union(), scope), shape.size());
        };
    }

    private MethodHandle number(Shape shape, String name, int slot) {
        MethodHandle step = step(name);
        if (slot != BodySource.NOTHING) {
            MethodHandle note = step("note", slot);
            step = MethodHandles.foldArguments(
                    MethodHandles.permuteArguments(note, methodType(int.class, int.class, source), 1, 0), step);
        }
        return shape.wrap() == null ? step : MethodHandles.filterReturnValue(step, shape.wrap());
    }

    private MethodHandle slots(FieldPlan field, Shape shape, Scope scope) {
        ElementCodecs.Reader element = element(field, shape, scope);
        int width = shape.element().fixedSize();
        return field.countIndex() < 0
                ? step("allSlots", element, width, shape.size())
                : step("slots", element, width, shape.size(), shape.max(), count(field, scope));
    }

    private ElementCodecs.Reader element(FieldPlan field, Shape shape, Scope scope) {
        return ElementCodecs.reader(
                step(field, shape.element(), scope, BodySource.NOTHING).asType(methodType(Object.class, source)));
    }

    private MethodHandle union(FieldPlan field, UnionPlan union, Scope scope) {
        Scope holder = scope;
        for (int depth = field.selectorDepth(); depth > 0 && holder.outer != null; depth--) {
            holder = holder.outer;
        }
        int slot = slot(holder, field.selectorIndex());
        StructPlan otherwise = union.otherwise();
        MethodHandle tree = otherwise == null
                ? MethodHandles.dropArguments(MethodHandles.constant(Object.class, field.zero()), 0, source)
                : struct(otherwise, scope);
        for (StructPlan one : union.byType().values()) {
            int[] selectors = union.cases().entrySet().stream()
                    .filter(entry -> entry.getValue().type() == one.type())
                    .mapToInt(Map.Entry::getKey)
                    .toArray();
            if (selectors.length > 0 && (otherwise == null || one.type() != otherwise.type())) {
                MethodHandle test = step("selects", slot, selectors);
                tree = MethodHandles.guardWithTest(test, struct(one, scope), tree);
            }
        }
        return tree;
    }

    private int count(FieldPlan field, Scope scope) {
        return slot(scope, field.countIndex());
    }

    /** Where the number of a field is kept; {@link BodySource#NOTHING} when it is not on the wire. */
    private int slot(Scope scope, int index) {
        Shape shape = scope.plan.fields().get(index).shape();
        if (shape == null || (shape.kind() != Kind.U8 && shape.kind() != Kind.U16 && shape.kind() != Kind.U32)) {
            return BodySource.NOTHING;
        }
        int[] slots = scope.slots;
        if (slots[index] == BodySource.NOTHING) {
            slots[index] = ++lastSlot;
        }
        return slots[index];
    }

    private MethodHandle step(String name, Object... constants) {
        return MethodHandles.insertArguments(steps.of(name), 1, constants);
    }
}
