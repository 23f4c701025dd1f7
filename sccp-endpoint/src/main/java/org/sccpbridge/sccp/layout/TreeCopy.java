package org.sccpbridge.sccp.layout;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.InvocationTargetException;
import org.jspecify.annotations.Nullable;

/**
 * Hidden copies of a class, each with a tree of method handles of its own as a constant: only then do both JIT compilers see through the
 * tree. A handle in a field costs 10 ns a call, as much as a small body (measured).
 */
final class TreeCopy {
    /** What is a copy's own; {@code reach}: room for the most bytes it touches; {@code length}: to fill up to, -1 for none. */
    record Constants(MethodHandle tree, int reach, int length) {}

    private TreeCopy() {}

    /** An instance of a new copy of {@code pattern}, a class of this package that asks for its {@link #constants}. */
    static <T> T of(Class<T> kind, Class<? extends T> pattern, Constants constants) {
        String file = pattern.getName().substring(pattern.getPackageName().length() + 1) + ".class";
        try (@Nullable InputStream code = TreeCopy.class.getResourceAsStream(file)) {
            if (code == null) {
                throw new IllegalStateException("no class file of " + pattern);
            }
            Class<?> copy = MethodHandles.lookup()
                    .defineHiddenClassWithClassData(code.readAllBytes(), constants, true)
                    .lookupClass();
            return kind.cast(copy.getDeclaredConstructor().newInstance());
        } catch (IOException
                | IllegalAccessException
                | InstantiationException
                | NoSuchMethodException
                | InvocationTargetException e) {
            throw new IllegalStateException("cannot make a copy of " + pattern, e);
        }
    }

    /** Those of the copy that asks. */
    static Constants constants(MethodHandles.Lookup copy) {
        try {
            Constants constants = MethodHandles.classData(copy, "_", Constants.class);
            if (constants == null) {
                throw new IllegalStateException(copy + " is a pattern, not a copy");
            }
            return constants;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
