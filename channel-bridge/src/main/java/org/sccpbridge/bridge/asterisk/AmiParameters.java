package org.sccpbridge.bridge.asterisk;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Map;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.util.ReflectionUtil;
import org.jspecify.annotations.Nullable;

/** The one place where everything that goes into an AMI line is looked at: a line break would begin another action. */
final class AmiParameters {
    private static final int LONGEST = 8192;

    private AmiParameters() {}

    /** Throws {@link AmiException} when a value of the action holds a control character or is far too long. */
    static void check(ManagerAction action) {
        for (Map.Entry<String, Method> getter :
                ReflectionUtil.getGetters(action.getClass()).entrySet()) {
            if (getter.getKey().equals("class")) {
                continue;
            }
            try {
                check(action, getter.getKey(), getter.getValue().invoke(action));
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw bad(action, getter.getKey() + " cannot be read");
            }
        }
    }

    private static void check(ManagerAction action, String name, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, item) -> {
                check(action, name, key);
                check(action, name, item);
            });
        } else if (value instanceof Collection<?> items) {
            items.forEach(item -> check(action, name, item));
        } else if (value instanceof Object[] items) {
            for (Object item : items) {
                check(action, name, item);
            }
        } else if (value != null) {
            String text = value.toString();
            if (text.length() > LONGEST || text.chars().anyMatch(AmiParameters::isControl)) {
                throw bad(action, name + " is too long or holds a line break or control character");
            }
        }
    }

    /** Also the line separators of Unicode: nobody dials them, and a reader may break lines there. */
    private static boolean isControl(int c) {
        return Character.isISOControl(c) || c == 0x2028 || c == 0x2029;
    }

    private static AmiException bad(ManagerAction action, String what) {
        return new AmiException(AmiException.Reason.BAD_PARAMETER, "AMI " + action.getAction() + " not sent: " + what);
    }
}
