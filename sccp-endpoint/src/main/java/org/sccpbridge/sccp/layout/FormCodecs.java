package org.sccpbridge.sccp.layout;

import io.netty.buffer.ByteBuf;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.InvocationTargetException;
import org.jspecify.annotations.Nullable;

/**
 * Readers and writers of body forms. Each is a hidden copy of one of the classes below with its tree of method handles as a constant: only
 * then do both JIT compilers see through the tree (a handle in a field costs 10 ns a call, as much as a small body).
 */
final class FormCodecs {
    /** A copy's own; {@code reach}: room for the most bytes it touches; {@code length}: to fill up to, -1 for as long as it gets. */
    record Constants(MethodHandle tree, int reach, int length) {
        static Constants of(MethodHandles.Lookup copy) {
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

    interface Reader {
        /** Consumes what it reads. Any failure: the body has something the tree does not do. */
        Object read(ByteBuf body, CodecContext context) throws Throwable;
    }

    interface Writer {
        /** Any failure: the record does not fit; {@code out} may have got a part. */
        void write(Object message, ByteBuf out, CodecContext context) throws Throwable;
    }

    private FormCodecs() {}

    static Reader reader(LayoutForm form) {
        StructPlan plan = form.plan();
        return PlainSteps.suffice(plan)
                ? copy(Reader.class, PlainReader.class, new Constants(ReaderCompiler.compilePlain(plan), 0, -1))
                : copy(
                        Reader.class,
                        ArrayReader.class,
                        new Constants(ReaderCompiler.compile(plan), ReaderCompiler.reach(plan), -1));
    }

    static Writer writer(LayoutForm form) {
        StructPlan plan = form.plan();
        int reach = Math.max(WriterCompiler.reach(plan), form.exactLength());
        return PlainSteps.suffice(plan)
                ? copy(
                        Writer.class,
                        PlainWriter.class,
                        new Constants(WriterCompiler.compilePlain(plan), 0, form.exactLength()))
                : copy(
                        Writer.class,
                        ArrayWriter.class,
                        new Constants(WriterCompiler.compile(plan), reach, form.exactLength()));
    }

    private static <T> T copy(Class<T> kind, Class<? extends T> pattern, Constants constants) {
        String file = pattern.getName().substring(pattern.getPackageName().length() + 1) + ".class";
        try (@Nullable InputStream code = FormCodecs.class.getResourceAsStream(file)) {
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

    static final class PlainReader implements Reader {
        private static final MethodHandle TREE =
                Constants.of(MethodHandles.lookup()).tree();

        @Override
        public Object read(ByteBuf body, CodecContext context) throws Throwable {
            return (Object) TREE.invokeExact(body);
        }
    }

    static final class ArrayReader implements Reader {
        private static final MethodHandle TREE =
                Constants.of(MethodHandles.lookup()).tree();
        private static final int REACH = Constants.of(MethodHandles.lookup()).reach();

        @Override
        public Object read(ByteBuf body, CodecContext context) throws Throwable {
            BodySource source = BodySource.of(body, REACH, context.charset());
            Object message = (Object) TREE.invokeExact(source);
            body.skipBytes(source.consumed());
            return message;
        }
    }

    static final class PlainWriter implements Writer {
        private static final MethodHandle TREE =
                Constants.of(MethodHandles.lookup()).tree();
        private static final int LENGTH = Constants.of(MethodHandles.lookup()).length();

        @Override
        public void write(Object message, ByteBuf out, CodecContext context) throws Throwable {
            int start = out.writerIndex();
            TREE.invokeExact(message, out);
            int missing = LENGTH - (out.writerIndex() - start);
            if (missing > 0) {
                out.writeZero(missing);
            }
        }
    }

    static final class ArrayWriter implements Writer {
        private static final MethodHandle TREE =
                Constants.of(MethodHandles.lookup()).tree();
        private static final int REACH = Constants.of(MethodHandles.lookup()).reach();
        private static final int LENGTH = Constants.of(MethodHandles.lookup()).length();

        @Override
        public void write(Object message, ByteBuf out, CodecContext context) throws Throwable {
            BodySink sink = BodySink.of(REACH, context.charset());
            TREE.invokeExact(message, sink);
            sink.zeros(LENGTH - sink.size());
            sink.appendTo(out);
        }
    }
}
