package org.sccpbridge.sccp.layout;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;

/** The methods of a class by name, each as a handle whose first argument is what is read from or written to. */
final class Steps {
    private final Map<String, MethodHandle> byName = new HashMap<>();

    Steps(MethodHandles.Lookup lookup, Class<?> owner) {
        for (Method method : owner.getDeclaredMethods()) {
            if (Modifier.isPrivate(method.getModifiers())) {
                continue;
            }
            try {
                if (byName.put(method.getName(), lookup.unreflect(method)) != null) {
                    throw new IllegalStateException("two steps named " + method);
                }
            } catch (IllegalAccessException e) {
                throw new IllegalStateException("steps are visible in their own package", e);
            }
        }
    }

    MethodHandle of(String name) {
        MethodHandle step = byName.get(name);
        if (step == null) {
            throw new IllegalStateException("no step named " + name);
        }
        return step;
    }
}
