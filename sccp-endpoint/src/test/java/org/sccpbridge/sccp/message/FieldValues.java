package org.sccpbridge.sccp.message;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.sccpbridge.sccp.layout.Code;
import org.sccpbridge.sccp.layout.IpAddress;
import org.sccpbridge.sccp.layout.Octets;

/** The values of a record as a flat map from path to text, for comparisons and golden files. */
final class FieldValues {
    private FieldValues() {}

    static Map<String, String> of(Object record) {
        Map<String, String> values = new TreeMap<>();
        put(values, "", record);
        return values;
    }

    /** Spelling aside: {@code tone_output_direction} and {@code toneOutputDirection} are one name. */
    static String normal(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }

    private static void put(Map<String, String> values, String path, Object value) {
        if (value instanceof Integer number) {
            values.put(path, Integer.toUnsignedString(number));
        } else if (value instanceof Code code) {
            values.put(path, Integer.toUnsignedString(code.code()));
        } else if (value instanceof String || value instanceof Octets || value instanceof IpAddress) {
            values.put(path, value.toString());
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                put(values, path + "[" + i + "]", list.get(i));
            }
        } else {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                String name = normal(component.getName());
                put(values, path.isEmpty() ? name : path + "." + name, get(component, value));
            }
        }
    }

    private static Object get(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("record accessors are public", e);
        }
    }
}
