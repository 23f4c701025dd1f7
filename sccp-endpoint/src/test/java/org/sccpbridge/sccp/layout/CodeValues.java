package org.sccpbridge.sccp.layout;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sccpbridge.sccp.dialect.DeviceType;
import org.sccpbridge.sccp.message.code.DisplayText1E;
import org.sccpbridge.sccp.message.code.DisplayText80;

/** The named values of an enumeration, be it a record of numbers, a Java enum or a holder of bits. */
public final class CodeValues {
    private CodeValues() {}

    /** Names by number. */
    public static SortedMap<Integer, String> of(Class<?> code) {
        SortedMap<Integer, String> values = new TreeMap<>(Integer::compareUnsigned);
        for (Field field : code.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && (field.getType() == code || field.getType() == int.class)) {
                values.put(value(field), field.getName());
            }
        }
        if (code == DeviceType.class) {
            values.remove(DeviceType.UNKNOWN.id());
        }
        return values;
    }

    private static int value(Field constant) {
        try {
            Object value = constant.get(null);
            if (value instanceof Code code) {
                return code.code();
            } else if (value instanceof DisplayText80 text) {
                return text.code();
            } else if (value instanceof DisplayText1E text) {
                return text.code();
            } else if (value instanceof DeviceType device) {
                return device.id();
            }
            return (Integer) value;
        } catch (IllegalAccessException e) {
            throw new LinkageError("constants are public", e);
        }
    }
}
