package org.sccpbridge.sccp.layout;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/** The value of a field that is not there. */
final class Zeros {
    private static final ClassValue<Object> VALUES = new ClassValue<>() {
        @Override
        protected Object computeValue(Class<?> type) {
            return find(type);
        }
    };

    private Zeros() {}

    static Object of(Class<?> type) {
        return VALUES.get(type);
    }

    private static Object find(Class<?> type) {
        if (type == int.class) {
            return 0;
        } else if (type == String.class) {
            return "";
        } else if (type == Octets.class) {
            return Octets.EMPTY;
        } else if (type == IpAddress.class) {
            return IpAddress.ANY;
        } else if (type == List.class) {
            return List.of();
        } else if (type.isRecord()) {
            return record(type);
        } else if (type.isSealed()) {
            return Arrays.stream(type.getPermittedSubclasses())
                    .filter(one -> one.isAnnotationPresent(Otherwise.class))
                    .findFirst()
                    .map(Zeros::record)
                    .orElseThrow(() -> new LayoutException(type.getSimpleName() + " has no case marked @Otherwise"));
        }
        throw new LayoutException(type.getName() + " is no type a field can have");
    }

    private static Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] zeros = Arrays.stream(components)
                .map(component -> of(component.getType()))
                .toArray();
        return Handles.make(Handles.of(type).constructor(), zeros);
    }
}
