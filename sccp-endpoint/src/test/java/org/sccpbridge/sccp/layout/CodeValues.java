package org.sccpbridge.sccp.layout;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.SortedMap;
import java.util.TreeMap;

/** The named values of an enumeration. */
public final class CodeValues {
    private CodeValues() {}

    /** Names by number. */
    public static SortedMap<Integer, String> of(Class<?> code) {
        SortedMap<Integer, String> values = new TreeMap<>(Integer::compareUnsigned);
        for (Field field : code.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == code) {
                values.put(value(field), field.getName());
            }
        }
        return values;
    }

    private static int value(Field constant) {
        try {
            return ((Code) constant.get(null)).code();
        } catch (IllegalAccessException e) {
            throw new LinkageError("constants are public", e);
        }
    }
}
