package org.sccpbridge.sccp.wire;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.util.List;

/**
 * Cuts the stream into {@link Frame}s: little-endian length (message id and body), version, message id, body. After a length
 * outside the bounds it fires one {@link BadFrameException} and drops everything that follows. Never holds more than one
 * frame of the longest size and one read.
 */
public final class SccpFrameDecoder extends ByteToMessageDecoder {
    /** Longest frame length with room for every known message: location XML has 2404 bytes. */
    public static final int DEFAULT_LIMIT = 4096;

    private static final int VERSION_OFFSET = 4;

    private final int limit;
    private final WireTap tap;
    private boolean poisoned;

    /** With {@link #DEFAULT_LIMIT}, untapped. */
    public SccpFrameDecoder() {
        this(DEFAULT_LIMIT, WireTap.OFF);
    }

    /**
     * Makes a decoder of one connection.
     *
     * @param limit largest value of the length field
     * @param tap sees each frame
     */
    public SccpFrameDecoder(int limit, WireTap tap) {
        if (limit < Frame.ID) {
            throw new IllegalArgumentException("a limit of " + limit + " bytes lets no frame through");
        }
        this.limit = limit;
        this.tap = tap;
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
        if (poisoned) {
            in.skipBytes(in.readableBytes());
            return;
        }
        if (in.readableBytes() < Frame.PREFIX) {
            return;
        }
        long length = in.getUnsignedIntLE(in.readerIndex());
        if (length < Frame.ID || length > limit) {
            poisoned = true;
            in.skipBytes(in.readableBytes());
            throw length < Frame.ID ? BadFrameException.TOO_SHORT : BadFrameException.TOO_LONG;
        }
        if (in.readableBytes() < length + Frame.PREFIX) {
            return;
        }
        int start = in.readerIndex();
        int version = in.getIntLE(start + VERSION_OFFSET);
        int id = in.getIntLE(start + Frame.PREFIX);
        in.skipBytes(Frame.HEADER);
        Frame frame = new Frame(version, id, in.readRetainedSlice((int) length - Frame.ID));
        tap.frame(WireTap.Direction.RECEIVED, frame);
        out.add(frame);
    }
}
