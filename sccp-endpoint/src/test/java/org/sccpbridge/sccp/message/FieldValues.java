package org.sccpbridge.sccp.message;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sccpbridge.sccp.layout.Code;

/** The values of a record as a flat map from path to text, in order, for comparisons and golden files. */
public final class FieldValues {
    private FieldValues() {}

    /** Lists of single values are one text. */
    public static Map<String, String> of(Object record) {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "", record);
        return values;
    }

    /** Spelling aside: {@code tone_output_direction} and {@code toneOutputDirection} are one name. */
    public static String normal(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }

    private static void put(Map<String, String> values, String path, Object value) {
        if (isSingle(value)) {
            values.put(path, text(value));
        } else if (value instanceof List<?> list && list.stream().allMatch(FieldValues::isSingle)) {
            values.put(path, list.stream().map(FieldValues::text).toList().toString());
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                put(values, path + "[" + i + "]", list.get(i));
            }
        } else {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                String name = component.getName();
                put(values, path.isEmpty() ? name : path + "." + name, get(component, value));
            }
        }
    }

    private static boolean isSingle(Object value) {
        return !(value instanceof List<?>)
                && (value instanceof Code || !value.getClass().isRecord());
    }

    private static String text(Object value) {
        if (value instanceof Code code) {
            return Integer.toUnsignedString(code.code());
        }
        return value instanceof Integer number ? Integer.toUnsignedString(number) : value.toString();
    }

    private static Object get(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("record accessors are public", e);
        }
    }
}
