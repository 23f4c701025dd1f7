package org.sccpbridge.sccp.evidence;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sccpbridge.sccp.wire.Frame;

/** A capture file of one TCP connection: each frame is one IPv4 packet. */
final class Pcap {
    /** Bytes of a packet before the body: IPv4, TCP, SCCP header. */
    static final int BEFORE_BODY = 20 + 20 + Frame.HEADER;

    private static final int RAW_IP = 101;
    private static final int PHONE = 0xC0000202;
    private static final int SERVER = 0xC0000201;
    private static final int PHONE_PORT = 49152;
    private static final int SERVER_PORT = 2000;

    private final ByteBuf file = Unpooled.buffer();
    private int sentByPhone = 1;
    private int sentByServer = 1;
    private int packets;

    Pcap() {
        file.writeIntLE(0xA1B2C3D4).writeShortLE(2).writeShortLE(4);
        file.writeLongLE(0).writeIntLE(0xFFFF).writeIntLE(RAW_IP);
    }

    /** Appends a frame. */
    void add(boolean fromPhone, int headerVersion, int id, byte[] body) {
        int payload = Frame.HEADER + body.length;
        int length = 40 + payload;
        file.writeIntLE(packets++).writeIntLE(0).writeIntLE(length).writeIntLE(length);
        file.writeShort(0x4500).writeShort(length).writeInt(0x4000).writeInt(0x40060000);
        file.writeInt(fromPhone ? PHONE : SERVER).writeInt(fromPhone ? SERVER : PHONE);
        file.writeShort(fromPhone ? PHONE_PORT : SERVER_PORT).writeShort(fromPhone ? SERVER_PORT : PHONE_PORT);
        file.writeInt(fromPhone ? sentByPhone : sentByServer);
        file.writeInt(fromPhone ? sentByServer : sentByPhone);
        file.writeInt(0x5018FFFF).writeInt(0);
        file.writeIntLE(body.length + 4)
                .writeIntLE(headerVersion)
                .writeIntLE(id)
                .writeBytes(body);
        sentByPhone += fromPhone ? payload : 0;
        sentByServer += fromPhone ? 0 : payload;
    }

    void writeTo(Path path) throws IOException {
        try (OutputStream out = Files.newOutputStream(path)) {
            file.getBytes(0, out, file.readableBytes());
        }
    }
}
