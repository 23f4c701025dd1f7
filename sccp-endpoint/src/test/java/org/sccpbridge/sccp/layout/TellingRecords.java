package org.sccpbridge.sccp.layout;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sccpbridge.sccp.message.code.PayloadType;

/**
 * Records in which a mistake shows: no two numbers alike and none zero, no byte of a number zero, texts of many lengths,
 * every list either partly or wholly filled.
 */
final class TellingRecords {
    private static final int WORD = 0x1A2B3C00;
    private static final int HALF_WORD = 0x1200;
    private static final int BYTES = 250;
    private static final int SOME = 3;
    private static final int LONG_BLOB = 64;
    private static final int SHORT_BLOB = 13;
    private static final char FIRST_PRINTABLE = '0';
    private static final int PRINTABLE = 75;
    private static final int G711 = 4;
    private static final int DEVICE_NAME = "SEP001122334455".length();

    private final Selectors selectors;
    private final StructPlan message;
    private final Fill fill;
    private final int choice;
    private int last;

    /** How much lists and texts hold. */
    enum Fill {
        /** Less than there is room for. */
        SOME,
        /** As much as there is room for. */
        FULL,
        /** The same, and all elements of a list have the same case of their union. */
        ALIKE
    }

    /** @param choice which of the values worth trying the message's own selector gets */
    TellingRecords(StructPlan message, Fill fill, int choice) {
        this.selectors = new Selectors(message);
        this.message = message;
        this.fill = fill;
        this.choice = choice;
    }

    Object make() {
        return struct(message, List.of(), 0);
    }

    /** The values worth trying for the message's own selector, as {@code name=value}. */
    static List<String> choices(StructPlan message) {
        Selectors selectors = new Selectors(message);
        List<String> choices = new ArrayList<>();
        for (int i = 0; i < message.fields().size(); i++) {
            for (int value : selectors.values(message, i, numbers(type(message, i)))) {
                choices.add(message.fields().get(i).name() + "=" + value);
            }
        }
        return choices;
    }

    private static Class<?> type(StructPlan plan, int field) {
        RecordComponent component = plan.type().getRecordComponents()[field];
        return component.getGenericType() instanceof ParameterizedType list
                ? (Class<?>) list.getActualTypeArguments()[0]
                : component.getType();
    }

    /** The named numbers but 0, the commonest codec first. */
    private static List<Integer> numbers(Class<?> type) {
        List<Integer> numbers = new ArrayList<>(
                Code.class.isAssignableFrom(type) ? CodeValues.of(type).keySet() : List.of(1, 2, 3, 4, 5, 6, 7, 8, 9));
        numbers.remove((Integer) 0);
        if (type == PayloadType.class && numbers.remove((Integer) G711)) {
            numbers.add(0, G711);
        }
        return numbers;
    }

    /** @param scopes values of the structures around, innermost first */
    private Object struct(StructPlan plan, List<Object[]> scopes, int place) {
        List<FieldPlan> fields = plan.fields();
        Object[] values = new Object[fields.size()];
        List<Object[]> inner = new ArrayList<>();
        inner.add(values);
        inner.addAll(scopes);
        for (int i = 0; i < values.length; i++) {
            FieldPlan field = fields.get(i);
            int size = sizeHeldBy(plan, i);
            if (field.shape() == null) {
                values[i] = field.zero();
            } else if (size >= 0) {
                values[i] = wrap(field.shape(), size);
            } else {
                values[i] = value(plan, i, field.shape(), inner, place);
            }
        }
        return Handles.make(plan.constructor(), values);
    }

    /** Length or count of the field that field {@code index} is about; -1 when it is about none. */
    private int sizeHeldBy(StructPlan plan, int index) {
        int size = -1;
        for (int i = index + 1; i < plan.fields().size(); i++) {
            FieldPlan field = plan.fields().get(i);
            if (field.countIndex() == index && field.shape() != null) {
                int own = size(field.shape());
                size = size < 0 ? own : Math.min(size, own);
            }
        }
        return size;
    }

    private int size(Shape shape) {
        return switch (shape.kind()) {
            case SLOTS -> fill != Fill.SOME ? shape.size() : Math.max(1, Math.min(SOME, shape.size() - 1));
            case COUNTED -> Math.min(shape.max(), fill != Fill.SOME ? 2 * SOME : 2);
            case BLOB -> Math.min(shape.max(), fill != Fill.SOME ? LONG_BLOB : SHORT_BLOB);
            default -> fill != Fill.SOME ? shape.size() : shape.size() / 2 + 1;
        };
    }

    private int size(StructPlan plan, int index, Shape shape) {
        int holder = plan.fields().get(index).countIndex();
        return holder < 0 ? shape.size() : sizeHeldBy(plan, holder);
    }

    private Object value(StructPlan plan, int index, Shape shape, List<Object[]> scopes, int place) {
        FieldPlan field = plan.fields().get(index);
        return switch (shape.kind()) {
            case U8, U16, U32 -> number(plan, index, shape, scopes.get(0), place);
            case TEXT, Z_TEXT -> text(field, textLength(plan, index, shape));
            case BYTES -> octets(size(plan, index, shape));
            case BLOB -> {
                int size = size(plan, index, shape);
                yield shape.text() ? text(field, size) : octets(size);
            }
            case IP4 -> IpAddress.of(IpAddress.IPV4, address());
            case IP6 -> IpAddress.of(IpAddress.IPV6, octets(16).toArray());
            case IP_WIDE ->
                fill != Fill.SOME
                        ? IpAddress.of(IpAddress.IPV6, octets(16).toArray())
                        : IpAddress.of(IpAddress.IPV4, address());
            case STRUCT -> struct(shape.struct(), scopes, place);
            case SLOTS, COUNTED -> list(plan, index, shape, scopes);
            case UNION -> {
                Object selector = scopes.get(field.selectorDepth())[field.selectorIndex()];
                int number = selector instanceof Code code ? code.code() : (Integer) selector;
                yield struct(shape.union().choose(number), scopes, place);
            }
        };
    }

    private List<Object> list(StructPlan plan, int index, Shape shape, List<Object[]> scopes) {
        List<Object> list = new ArrayList<>();
        int size = size(plan, index, shape);
        while (list.size() < size) {
            list.add(value(plan, index, shape.element(), scopes, list.size()));
        }
        return list;
    }

    private Object number(StructPlan plan, int index, Shape shape, Object[] before, int place) {
        List<Integer> named = numbers(type(plan, index));
        List<Integer> worthTrying = selectors.values(plan, index, named);
        last++;
        if (!worthTrying.isEmpty()) {
            return wrap(shape, worthTrying.get(which(plan, place, worthTrying.size())));
        } else if (plan.fields().get(index).name().equals("payloadType") && fill == Fill.SOME) {
            // Wireshark takes this RTP payload number for the codec; so they are told apart in full frames only.
            return wrap(shape, ((Code) before[codec(plan)]).code());
        } else if (shape.wrap() != null && !named.isEmpty()) {
            return wrap(shape, named.get(last % named.size()));
        }
        return wrap(
                shape,
                switch (shape.kind()) {
                    case U8 -> 1 + last % BYTES;
                    case U16 -> HALF_WORD + last;
                    default -> WORD + last;
                });
    }

    /** Lists that are full hold all cases with a name, one after the other; the others begin with the case for the rest. */
    private int which(StructPlan plan, int place, int values) {
        if (plan.equals(message)) {
            return choice % values;
        }
        return switch (fill) {
            case SOME -> values - 1 - place % values;
            case FULL -> place % (values - 1);
            case ALIKE -> 0;
        };
    }

    private static int codec(StructPlan plan) {
        return plan.fields().stream().map(FieldPlan::name).toList().indexOf("compressionType");
    }

    private static Object wrap(Shape shape, int number) {
        if (shape.wrap() == null) {
            return number;
        }
        try {
            return (Object) shape.wrap().invokeExact(number);
        } catch (Throwable e) {
            throw new LinkageError("codes take any number", e);
        }
    }

    private int textLength(StructPlan plan, int index, Shape shape) {
        int room = shape.kind() == Shape.Kind.Z_TEXT ? shape.max() - 1 : shape.size();
        if (plan.fields().get(index).countIndex() >= 0) {
            return size(plan, index, shape);
        }
        last++;
        if (fill == Fill.SOME && plan.fields().get(index).name().equals("deviceName")) {
            return DEVICE_NAME;
        }
        return fill != Fill.SOME
                ? Math.min(room, 2 * LONG_BLOB)
                : Math.min(room, 2 + last * 5 % Math.max(1, Math.min(room, 24) - 2));
    }

    /** The field's name and a number, again and again. */
    private String text(FieldPlan field, int length) {
        String unit = field.name() + String.format(Locale.ROOT, "%d ", last);
        return unit.repeat(1 + length / unit.length()).substring(0, length).replaceFirst(" $", "_");
    }

    private Octets octets(int size) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) (FIRST_PRINTABLE + (last + i) % PRINTABLE);
        }
        last++;
        return Octets.of(bytes);
    }

    private byte[] address() {
        last++;
        return new byte[] {10, (byte) (1 + last / BYTES), (byte) (1 + last % BYTES), (byte) (BYTES - last % BYTES)};
    }
}
