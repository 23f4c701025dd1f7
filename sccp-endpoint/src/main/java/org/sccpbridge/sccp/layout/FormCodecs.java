package org.sccpbridge.sccp.layout;

import io.netty.buffer.ByteBuf;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

/** Readers and writers of body forms: each a {@link TreeCopy} of one of the classes below. */
final class FormCodecs {
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
                ? TreeCopy.of(
                        Reader.class,
                        PlainReader.class,
                        new TreeCopy.Constants(ReaderCompiler.compilePlain(plan), 0, -1))
                : TreeCopy.of(
                        Reader.class,
                        ArrayReader.class,
                        new TreeCopy.Constants(ReaderCompiler.compile(plan), plan.reach(), -1));
    }

    static Writer writer(LayoutForm form) {
        StructPlan plan = form.plan();
        int reach = Math.max(plan.reach(), form.exactLength());
        return PlainSteps.suffice(plan)
                ? TreeCopy.of(
                        Writer.class,
                        PlainWriter.class,
                        new TreeCopy.Constants(WriterCompiler.compilePlain(plan), 0, form.exactLength()))
                : TreeCopy.of(
                        Writer.class,
                        ArrayWriter.class,
                        new TreeCopy.Constants(WriterCompiler.compile(plan), reach, form.exactLength()));
    }

    static final class PlainReader implements Reader {
        private static final MethodHandle TREE =
                TreeCopy.constants(MethodHandles.lookup()).tree();

        @Override
        public Object read(ByteBuf body, CodecContext context) throws Throwable {
            return (Object) TREE.invokeExact(body);
        }
    }

    static final class ArrayReader implements Reader {
        private static final MethodHandle TREE =
                TreeCopy.constants(MethodHandles.lookup()).tree();
        private static final int REACH =
                TreeCopy.constants(MethodHandles.lookup()).reach();

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
                TreeCopy.constants(MethodHandles.lookup()).tree();
        private static final int LENGTH =
                TreeCopy.constants(MethodHandles.lookup()).length();

        @Override
        public void write(Object message, ByteBuf out, CodecContext context) throws Throwable {
            int start = out.writerIndex();
            TREE.invokeExact(message, out);
            if (LENGTH > 0) {
                out.writeZero(Math.max(0, LENGTH - (out.writerIndex() - start)));
            }
        }
    }

    static final class ArrayWriter implements Writer {
        private static final MethodHandle TREE =
                TreeCopy.constants(MethodHandles.lookup()).tree();
        private static final int REACH =
                TreeCopy.constants(MethodHandles.lookup()).reach();
        private static final int LENGTH =
                TreeCopy.constants(MethodHandles.lookup()).length();

        @Override
        public void write(Object message, ByteBuf out, CodecContext context) throws Throwable {
            BodySink sink = BodySink.of(REACH, context.charset());
            TREE.invokeExact(message, sink);
            sink.zeros(LENGTH - sink.size());
            sink.appendTo(out);
        }
    }
}
