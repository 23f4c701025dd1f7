package org.sccpbridge.sccp.layout;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How a record is made and taken apart; found once a class.
 *
 * @param components kept because each lookup by reflection parses the annotations anew
 * @param constructor from an {@code Object[]} of all components to Object
 * @param accessors from Object to Object, in the order of the components
 * @param direct the constructor with its own types
 * @param getters the accessors with their own types
 */
record Handles(
        List<RecordComponent> components,
        MethodHandle constructor,
        List<MethodHandle> accessors,
        MethodHandle direct,
        List<MethodHandle> getters) {
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.publicLookup();
    private static final ClassValue<Handles> OF = new ClassValue<>() {
        @Override
        protected Handles computeValue(Class<?> type) {
            return find(type);
        }
    };
    private static final ClassValue<MethodHandle> WRAP = new ClassValue<>() {
        @Override
        protected MethodHandle computeValue(Class<?> type) {
            return findWrap(type);
        }
    };

    /** The handles of a public record. */
    static Handles of(Class<?> type) {
        return OF.get(type);
    }

    /** The constructor of a {@link Code}, from int to Object. */
    static MethodHandle wrap(Class<?> code) {
        return WRAP.get(code);
    }

    private static Handles find(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        List<MethodHandle> accessors = new ArrayList<>();
        List<MethodHandle> getters = new ArrayList<>();
        try {
            for (RecordComponent component : components) {
                MethodHandle getter = LOOKUP.unreflect(component.getAccessor());
                getters.add(getter);
                accessors.add(getter.asType(MethodType.methodType(Object.class, Object.class)));
            }
            MethodHandle direct = LOOKUP.findConstructor(type, MethodType.methodType(void.class, types));
            MethodHandle constructor = direct.asSpreader(Object[].class, types.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
            return new Handles(List.of(components), constructor, List.copyOf(accessors), direct, List.copyOf(getters));
        } catch (ReflectiveOperationException e) {
            throw new LayoutException(type.getName() + " is not a public record", e);
        }
    }

    private static MethodHandle findWrap(Class<?> code) {
        try {
            return LOOKUP.findConstructor(code, MethodType.methodType(void.class, int.class))
                    .asType(MethodType.methodType(Object.class, int.class));
        } catch (ReflectiveOperationException e) {
            throw new LayoutException(code.getName() + " has no public constructor from int", e);
        }
    }

    /** Calls a constructor of {@link #of}. */
    static Object make(MethodHandle constructor, Object[] values) {
        try {
            return (Object) constructor.invokeExact(values);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("record constructors throw no checked exceptions", e);
        }
    }
}
