package org.sccpbridge.sccp.phone;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.util.List;
import org.sccpbridge.sccp.wire.Frame;

final class TmpDecoder extends ByteToMessageDecoder {
    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
        if (in.readableBytes() < 12) {
            return;
        }
        int length = in.getIntLE(in.readerIndex());
        if (length < 4 || length > 8192) {
            var unused = context.close();
            return;
        }
        if (in.readableBytes() < length + 8) {
            return;
        }
        in.skipBytes(4);
        int version = in.readIntLE();
        int id = in.readIntLE();
        out.add(new Frame(version, id, in.readRetainedSlice(length - 4)));
    }
}
