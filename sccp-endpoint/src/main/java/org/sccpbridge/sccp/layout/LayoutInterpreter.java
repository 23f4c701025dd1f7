package org.sccpbridge.sccp.layout;

import io.netty.buffer.ByteBuf;

/** The reference engine: walks the plan of a layout for every message. */
public final class LayoutInterpreter implements LayoutEngine {
    @Override
    public <M extends Record> MessageCodec<M> codec(Layout<M> layout) {
        CustomLayout<M> custom = layout.custom();
        return custom != null ? new CustomCodec<>(custom) : new PlanCodec<>(layout);
    }

    private record CustomCodec<M extends Record>(CustomLayout<M> layout) implements MessageCodec<M> {
        @Override
        public M read(ByteBuf body, CodecContext context) {
            return layout.read(new BodyReader(body, context.charset()), context);
        }

        @Override
        public void write(M message, ByteBuf out, CodecContext context) {
            layout.write(message, new BodyWriter(out, context.charset()), context);
        }
    }

    private record PlanCodec<M extends Record>(Layout<M> layout) implements MessageCodec<M> {
        @Override
        public M read(ByteBuf body, CodecContext context) {
            LayoutForm form = layout.choose(context.version(), body.readableBytes());
            BodyReader in = new BodyReader(body, context.charset());
            return layout.type().cast(new PlanReader(FieldTrace.NONE).read(form.plan(), in));
        }

        @Override
        public void write(M message, ByteBuf out, CodecContext context) {
            LayoutForm form = layout.toSend(context.version());
            int start = out.writerIndex();
            new PlanWriter(layout.name(), new BodyWriter(out, context.charset())).write(form.plan(), message);
            int missing = form.exactLength() - (out.writerIndex() - start);
            out.writeZero(Math.max(0, missing));
        }
    }
}
