package org.sccpbridge.sccp.wire;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.MessageToByteEncoder;

/** Writes frames; pads bodies with zeros to a multiple of 4, as every known sender does (captures). */
public final class SccpFrameEncoder extends MessageToByteEncoder<Frame> {
    private static final int ALIGNMENT = 4;

    private final WireTap tap;

    /** Untapped. */
    public SccpFrameEncoder() {
        this(WireTap.OFF);
    }

    /** The tap sees each frame before it is written. */
    public SccpFrameEncoder(WireTap tap) {
        super(Frame.class);
        this.tap = tap;
    }

    @Override
    protected ByteBuf allocateBuffer(ChannelHandlerContext context, Frame frame, boolean preferDirect) {
        int size = Frame.HEADER + frame.body().readableBytes() + ALIGNMENT;
        return preferDirect ? context.alloc().ioBuffer(size) : context.alloc().heapBuffer(size);
    }

    @Override
    protected void encode(ChannelHandlerContext context, Frame frame, ByteBuf out) {
        tap.frame(WireTap.Direction.SENT, frame);
        int size = frame.body().readableBytes();
        int padding = (ALIGNMENT - size % ALIGNMENT) % ALIGNMENT;
        out.writeIntLE(size + padding + Frame.ID);
        out.writeIntLE(frame.headerVersion());
        out.writeIntLE(frame.messageId());
        out.writeBytes(frame.body(), frame.body().readerIndex(), size);
        out.writeZero(padding);
    }
}
