package org.sccpbridge.sccp.layout;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.sccp.layout.Shape.Kind;

/** The fields of a form as a table for people. */
public final class LayoutTable {
    /**
     * A field, or a heading over the fields that follow.
     *
     * @param offset empty behind fields of variable size; in lists that of the first element
     * @param code the enumeration of its values
     */
    public record Row(
            String field,
            String offset,
            String size,
            String type,
            @Nullable Class<?> code,
            String note) {}

    private static final int UNKNOWN = -1;

    private final List<Row> rows = new ArrayList<>();

    private LayoutTable() {}

    /** The rows. */
    public static List<Row> of(BodyForm form) {
        LayoutTable table = new LayoutTable();
        if (form.plan() == null) {
            table.rows.add(new Row("calledParty", "0", form.numberLength() + "", "text", null, ""));
            table.rows.add(new Row("lineInstance", form.lineOffset() + "", "4", "u32", null, ""));
        } else {
            table.struct(form.plan(), "", 0);
        }
        return table.rows;
    }

    /** Of the body, such as {@code 24 bytes}. */
    public static String length(BodyForm form) {
        StructPlan plan = form.plan();
        if (plan == null) {
            return padded(form.lineOffset() + 4) + " bytes";
        } else if (plan.fixedSize() >= 0) {
            return padded(plan.fixedSize()) + " bytes";
        }
        return "at most " + padded(plan.maxSize()) + " bytes";
    }

    private static int padded(int size) {
        return (size + 3) / 4 * 4;
    }

    private int struct(StructPlan plan, String prefix, int start) {
        int offset = start;
        for (int i = 0; i < plan.fields().size(); i++) {
            FieldPlan field = plan.fields().get(i);
            if (field.shape() != null) {
                String path = prefix + field.name();
                offset = field(plan, i, field.shape(), path, offset);
                if (field.padAfter() > 0) {
                    rows.add(new Row("", text(offset), field.padAfter() + "", "zeros", null, ""));
                    offset = plus(offset, field.padAfter());
                }
            }
        }
        return offset;
    }

    private int field(StructPlan plan, int index, Shape shape, String path, int offset) {
        switch (shape.kind()) {
            case STRUCT -> {
                return struct(shape.struct(), path + ".", offset);
            }
            case UNION -> union(plan, index, shape, path, offset);
            case SLOTS, COUNTED -> list(plan, index, shape, path, offset);
            default ->
                rows.add(new Row(path, text(offset), size(shape), type(shape), code(plan, index), note(plan, index)));
        }
        return shape.fixedSize() < 0 ? UNKNOWN : plus(offset, shape.fixedSize());
    }

    private void list(StructPlan plan, int index, Shape shape, String path, int offset) {
        Shape element = shape.element();
        boolean simple = element.kind() != Kind.STRUCT && element.kind() != Kind.UNION;
        String size = shape.kind() == Kind.SLOTS
                ? shape.size() + " × " + element.fixedSize()
                : "n × " + (element.fixedSize() < 0 ? "…" : element.fixedSize() + "");
        String type = simple ? "list of " + type(element) : "list";
        rows.add(new Row(path + "[]", text(offset), size, type, code(plan, index), note(plan, index)));
        if (!simple) {
            struct(element.struct(), path + "[].", offset);
        }
    }

    private void union(StructPlan plan, int index, Shape shape, String path, int offset) {
        UnionPlan union = shape.union();
        RecordComponent component = plan.type().getRecordComponents()[index];
        String selector = component.getAnnotation(Union.class).selector();
        rows.add(new Row(
                path, text(offset), shape.size() + "", "depends on `" + selector + "`", null, note(plan, index)));
        Map<String, StructPlan> cases = new TreeMap<>(Comparator.comparing(LayoutTable::number));
        union.byType().values().forEach(one -> {
            String values = union.cases().entrySet().stream()
                    .filter(entry -> entry.getValue().equals(one))
                    .map(Map.Entry::getKey)
                    .sorted()
                    .map(Object::toString)
                    .collect(Collectors.joining(", "));
            boolean otherwise = one.equals(union.otherwise());
            if (otherwise || !values.isEmpty()) {
                cases.put(otherwise ? (values.isEmpty() ? "other" : values + " and other") : values, one);
            }
        });
        cases.forEach((values, one) -> {
            String title = path + " = " + one.type().getSimpleName();
            rows.add(new Row(title, "", "", "`" + selector + "` " + values, null, ""));
            struct(one, path + ".", offset);
        });
    }

    /** Named cases by their first number, the rest last. */
    private static int number(String values) {
        String digits = values.replaceAll("\\D.*", "");
        return digits.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }

    private static int plus(int offset, int size) {
        return offset == UNKNOWN ? UNKNOWN : offset + size;
    }

    private static String text(int offset) {
        return offset == UNKNOWN ? "" : offset + "";
    }

    private static String size(Shape shape) {
        return switch (shape.kind()) {
            case Z_TEXT -> "1 to " + shape.max();
            case BLOB -> "0 to " + shape.max();
            case TEXT -> shape.padded() ? shape.size() + "" : "0 to " + shape.size();
            default -> shape.size() + "";
        };
    }

    private static String type(Shape shape) {
        return switch (shape.kind()) {
            case U8 -> "u8";
            case U16 -> "u16";
            case U32 -> "u32";
            case TEXT -> "text";
            case Z_TEXT -> "text, NUL";
            case BYTES -> "bytes";
            case BLOB -> shape.text() ? "text" : "bytes";
            case IP4 -> "IPv4";
            case IP6 -> "IPv6";
            case IP_WIDE -> "family + address";
            default -> "";
        };
    }

    private static @Nullable Class<?> code(StructPlan plan, int index) {
        RecordComponent component = plan.type().getRecordComponents()[index];
        Class<?> type = component.getGenericType() instanceof ParameterizedType list
                ? (Class<?>) list.getActualTypeArguments()[0]
                : component.getType();
        return Code.class.isAssignableFrom(type) ? type : null;
    }

    private static String note(StructPlan plan, int index) {
        FieldPlan field = plan.fields().get(index);
        List<String> notes = new ArrayList<>();
        if (field.countIndex() >= 0) {
            String holder = plan.fields().get(field.countIndex()).name();
            boolean list = field.shape().kind() == Kind.SLOTS || field.shape().kind() == Kind.COUNTED;
            notes.add("`" + holder + "` " + (list ? "of them used" : "bytes of it used"));
        }
        if (field.optional()) {
            notes.add("missing in some bodies");
        }
        if (field.secret()) {
            notes.add("never logged");
        }
        return String.join("; ", notes);
    }
}
