package org.sccpbridge.sccp.layout;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.List;

/** Readers and writers of the elements of a list: each a {@link TreeCopy}, so that its loop knows what it repeats. */
final class ElementCodecs {
    interface Reader {
        Object one(BodySource source) throws Throwable;

        /** Fills the whole array. */
        void all(BodySource source, Object[] elements) throws Throwable;
    }

    interface Writer {
        /** The first {@code count}. */
        void write(List<?> list, int count, BodySink sink) throws Throwable;
    }

    private ElementCodecs() {}

    static Reader reader(MethodHandle element) {
        return TreeCopy.of(Reader.class, TreeReader.class, new TreeCopy.Constants(element, 0, -1));
    }

    static Writer writer(MethodHandle element) {
        return TreeCopy.of(Writer.class, TreeWriter.class, new TreeCopy.Constants(element, 0, -1));
    }

    static final class TreeReader implements Reader {
        private static final MethodHandle TREE =
                TreeCopy.constants(MethodHandles.lookup()).tree();

        @Override
        public Object one(BodySource source) throws Throwable {
            return (Object) TREE.invokeExact(source);
        }

        @Override
        public void all(BodySource source, Object[] elements) throws Throwable {
            for (int i = 0; i < elements.length; i++) {
                elements[i] = (Object) TREE.invokeExact(source);
            }
        }
    }

    static final class TreeWriter implements Writer {
        private static final MethodHandle TREE =
                TreeCopy.constants(MethodHandles.lookup()).tree();

        @Override
        public void write(List<?> list, int count, BodySink sink) throws Throwable {
            for (int i = 0; i < count; i++) {
                TREE.invokeExact((Object) list.get(i), sink);
            }
        }
    }
}
