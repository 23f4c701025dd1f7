package org.sccpbridge.sccp.layout;

import io.netty.buffer.ByteBuf;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

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
        /** By index of the form. Two threads may make the same one at once; either will do, for they have no state. */
        private final FormCodecs.@Nullable Reader[] readers;

        /** By version: bodies of one kind from one sort of phones are mostly of one length. Two threads may replace each other's. */
        private final @Nullable Choice[] last = new Choice[Versions.MAX + 1];

        /** By version. */
        private final FormCodecs.@Nullable Writer[] writers;

        TreeCodec(Layout<M> layout, MessageCodec<M> interpreted, LongAdder handedOver) {
            this.layout = layout;
            this.interpreted = interpreted;
            this.handedOver = handedOver;
            readers = new FormCodecs.Reader[layout.forms().size()];
            writers = new FormCodecs.Writer[Versions.MAX + 1];
        }

        @Override
        @SuppressWarnings("unchecked") // a tree ends with the constructor of the layout's record
        public M read(ByteBuf body, CodecContext context) {
            int start = body.readerIndex();
            try {
                return (M) reader(context.version(), body.readableBytes()).read(body, context);
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
                writer(context.version()).write(message, out, context);
            } catch (Error e) {
                throw e;
            } catch (Throwable e) {
                handedOver.increment();
                out.writerIndex(start);
                interpreted.write(message, out, context);
            }
        }

        private FormCodecs.Reader reader(int version, int length) {
            Choice choice = last[version];
            if (choice == null || choice.length() != length) {
                choice = new Choice(length, reader(layout.choose(version, length)));
                last[version] = choice;
            }
            return choice.reader();
        }

        private FormCodecs.Reader reader(LayoutForm form) {
            FormCodecs.Reader reader = readers[form.index()];
            if (reader == null) {
                reader = FormCodecs.reader(form);
                readers[form.index()] = reader;
            }
            return reader;
        }

        private FormCodecs.Writer writer(int version) {
            FormCodecs.Writer writer = writers[version];
            if (writer == null) {
                LayoutForm form = layout.toSend(version);
                writer = FormCodecs.writer(form);
                for (int same = form.since(); same <= form.until(); same++) {
                    writers[same] = writer;
                }
            }
            return writer;
        }
    }

    /** What reads bodies of this length at some version. */
    private record Choice(int length, FormCodecs.Reader reader) {}
}
