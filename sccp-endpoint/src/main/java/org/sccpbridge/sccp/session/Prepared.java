package org.sccpbridge.sccp.session;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import org.sccpbridge.sccp.message.ToPhone;

/** A large answer that many phones get alike: encoded once, only the version word of the header differs. */
final class Prepared implements ToPhone {
    private static final int VERSION_AT = 4;

    private final byte[] frame;

    Prepared(ToPhone message) {
        ByteBuf out = Unpooled.buffer();
        WireForm.BEFORE_REGISTRATION.encode(message, out);
        frame = ByteBufUtil.getBytes(out);
    }

    void write(int headerVersion, ByteBuf out) {
        int start = out.writerIndex();
        out.writeBytes(frame).setIntLE(start + VERSION_AT, headerVersion);
    }
}
