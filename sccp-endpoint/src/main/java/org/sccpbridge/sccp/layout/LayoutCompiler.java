package org.sccpbridge.sccp.layout;

import io.netty.buffer.ByteBuf;
import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.LongAdder;

/**
 * The fast engine: each body form becomes a tree of method handles when it is first read or written. What such a tree cannot do is
 * done again by the {@link LayoutInterpreter}, which says what does not fit.
 */
public final class LayoutCompiler implements LayoutEngine {
    private final LayoutEngine reference = new LayoutInterpreter();
    private final LongAdder handedOver = new LongAdder();

    /** How many bodies and records the interpreter had to do: records that do not fit, and nothing else. */
    public long handedOver() {
        return handedOver.sum();
    }

    @Override
    public <M extends Record> MessageCodec<M> codec(Layout<M> layout) {
        MessageCodec<M> interpreted = reference.codec(layout);
        return layout.custom() != null ? interpreted : new TreeCodec<>(layout, interpreted, handedOver);
    }

    private static final class TreeCodec<M extends Record> implements MessageCodec<M> {
        private final Layout<M> layout;
        private final MessageCodec<M> interpreted;
        private final LongAdder handedOver;
        /** By index of the form. Two threads may make the same tree at once; either will do. */
        private final AtomicReferenceArray<Tree> readers;

        private final AtomicReferenceArray<Tree> writers;

        TreeCodec(Layout<M> layout, MessageCodec<M> interpreted, LongAdder handedOver) {
            this.layout = layout;
            this.interpreted = interpreted;
            this.handedOver = handedOver;
            List<LayoutForm> forms = layout.forms();
            readers = new AtomicReferenceArray<>(forms.size());
            writers = new AtomicReferenceArray<>(forms.size());
        }

        @Override
        public M read(ByteBuf body, CodecContext context) {
            int start = body.readerIndex();
            try {
                Tree tree = reader(layout.choose(context.version(), body.readableBytes()));
                if (tree.plain()) {
                    return layout.type().cast((Object) tree.handle().invokeExact(body));
                }
                BodySource source = BodySource.of(body, tree.reach(), context.charset());
                Object message = (Object) tree.handle().invokeExact(source);
                body.readerIndex(start + source.consumed());
                return layout.type().cast(message);
            } catch (Error e) {
                throw e;
            } catch (Throwable e) {
                handedOver.increment();
                body.readerIndex(start);
                return interpreted.read(body, context);
            }
        }

        @Override
        public void write(M message, ByteBuf out, CodecContext context) {
            int start = out.writerIndex();
            try {
                LayoutForm form = layout.toSend(context.version());
                Tree tree = writer(form);
                if (tree.plain()) {
                    tree.handle().invokeExact((Object) message, out);
                    int missing = form.exactLength() - (out.writerIndex() - start);
                    if (missing > 0) {
                        out.writeZero(missing);
                    }
                    return;
                }
                BodySink sink = BodySink.of(tree.reach(), context.charset());
                tree.handle().invokeExact((Object) message, sink);
                sink.zeros(form.exactLength() - sink.size());
                sink.appendTo(out);
            } catch (Error e) {
                throw e;
            } catch (Throwable e) {
                handedOver.increment();
                out.writerIndex(start);
                interpreted.write(message, out, context);
            }
        }

        private Tree reader(LayoutForm form) {
            Tree tree = readers.getAcquire(form.index());
            if (tree == null) {
                StructPlan plan = form.plan();
                tree = PlainSteps.suffice(plan)
                        ? new Tree(ReaderCompiler.compilePlain(plan), true, 0)
                        : new Tree(ReaderCompiler.compile(plan), false, ReaderCompiler.reach(plan));
                readers.setRelease(form.index(), tree);
            }
            return tree;
        }

        private Tree writer(LayoutForm form) {
            Tree tree = writers.getAcquire(form.index());
            if (tree == null) {
                StructPlan plan = form.plan();
                int reach = Math.max(WriterCompiler.reach(plan), form.exactLength());
                tree = PlainSteps.suffice(plan)
                        ? new Tree(WriterCompiler.compilePlain(plan), true, 0)
                        : new Tree(WriterCompiler.compile(plan), false, reach);
                writers.setRelease(form.index(), tree);
            }
            return tree;
        }
    }

    /** Handle of a form; plain: straight on the buffer, else on an array with room for the most bytes it reads or writes. */
    private record Tree(MethodHandle handle, boolean plain, int reach) {}
}
