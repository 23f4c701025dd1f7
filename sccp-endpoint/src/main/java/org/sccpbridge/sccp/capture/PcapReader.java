package org.sccpbridge.sccp.capture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The classic format of libpcap: microseconds or nanoseconds, either byte order. */
final class PcapReader implements PacketSource {
    /** What libpcap itself takes for the longest packet. */
    static final int MAX_PACKET = 262_144;

    static final int MICROSECONDS = 0xA1B2C3D4;
    static final int NANOSECONDS = 0xA1B23C4D;
    private static final int HEADER_AFTER_MAGIC = 20;
    private static final int RECORD_HEADER = 16;
    private static final int LINK_TYPE_BITS = 0xFFFF;

    private final CaptureInput in;
    private final int nanosPerUnit;
    private final int linkType;

    /** The magic number has been read and tells the unit of the time stamps. */
    PcapReader(CaptureInput in, boolean nanoseconds) throws IOException {
        this.in = in;
        this.nanosPerUnit = nanoseconds ? 1 : 1000;
        ByteBuffer header = in.take(HEADER_AFTER_MAGIC, "the file header");
        this.linkType = header.getInt(16) & LINK_TYPE_BITS;
    }

    @Override
    public @Nullable Packet next() throws IOException {
        if (!in.hasMore()) {
            return null;
        }
        long start = in.offset();
        ByteBuffer header = in.take(RECORD_HEADER, "a packet header");
        long captured = Integer.toUnsignedLong(header.getInt(8));
        if (captured > MAX_PACKET) {
            throw in.failure(start, "a packet of " + captured + " bytes; the file is damaged");
        }
        byte[] bytes = in.bytes((int) captured, "a packet");
        long seconds = Integer.toUnsignedLong(header.getInt(0));
        long nanos = Integer.toUnsignedLong(header.getInt(4)) * nanosPerUnit;
        return new Packet(Instant.ofEpochSecond(seconds, nanos), linkType, bytes);
    }
}
