package org.sccpbridge.sccp.layout;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The names of the public constants of each code class, collected once a class. */
final class CodeNames {
    private static final ClassValue<Map<Integer, String>> NAMES = new ClassValue<>() {
        @Override
        protected Map<Integer, String> computeValue(Class<?> type) {
            return Arrays.stream(type.getFields())
                    .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == type)
                    .collect(Collectors.toUnmodifiableMap(
                            field -> code(type, field.getName()), field -> field.getName()));
        }
    };

    private CodeNames() {}

    static String of(Code value) {
        String name = NAMES.get(value.getClass()).get(value.code());
        return name != null
                ? name
                : String.format(Locale.ROOT, "%s(0x%02X)", value.getClass().getSimpleName(), value.code());
    }

    private static int code(Class<?> type, String constant) {
        try {
            return ((Code) type.getField(constant).get(null)).code();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("constant " + type.getSimpleName() + "." + constant + " cannot be read", e);
        }
    }
}
