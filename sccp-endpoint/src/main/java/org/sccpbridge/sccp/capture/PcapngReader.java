package org.sccpbridge.sccp.capture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Wireshark's format: sections, interfaces, enhanced and simple packets; other blocks are passed over. */
final class PcapngReader implements PacketSource {
    static final int SECTION = 0x0A0D0D0A;
    static final int BYTE_ORDER = 0x1A2B3C4D;
    static final int INTERFACE = 1;
    static final int SIMPLE_PACKET = 3;
    static final int ENHANCED_PACKET = 6;
    static final int OPTION_RESOLUTION = 9;

    private static final int OPTION_OFFSET = 14;
    private static final int MIN_BLOCK = 12;
    private static final int MAX_BLOCK = PcapReader.MAX_PACKET + 65_536;
    private static final int MAX_SKIPPED = 64 * 1024 * 1024;
    private static final int MAX_INTERFACES = 1024;
    private static final int PACKET_HEAD = 20;
    private static final int INTERFACE_HEAD = 8;
    private static final long MICROS = 1_000_000;

    /** @param unitsPerSecond resolution of the time stamps */
    private record Interface(int linkType, int snapLength, long unitsPerSecond, long offsetSeconds) {}

    private final CaptureInput in;
    private final List<Interface> interfaces = new ArrayList<>();

    /** The type of the first section block has been read. */
    PcapngReader(CaptureInput in) throws IOException {
        this.in = in;
        section(in.offset() - 4);
    }

    @Override
    public @Nullable Packet next() throws IOException {
        while (in.hasMore()) {
            long start = in.offset();
            int type = in.take(4, "a block").getInt();
            if (type == SECTION) {
                section(start);
                continue;
            }
            long length = length(start, in.take(4, "a block").getInt());
            if (type != INTERFACE && type != ENHANCED_PACKET && type != SIMPLE_PACKET) {
                in.skip(length - 8, "a block of type " + type);
                continue;
            }
            if (length > MAX_BLOCK) {
                throw in.failure(start, "a block of " + length + " bytes; the file is damaged");
            }
            ByteBuffer body = in.take((int) length - 8, "a block").limit((int) length - MIN_BLOCK);
            if (type == INTERFACE) {
                addInterface(start, body);
            } else {
                return type == ENHANCED_PACKET ? enhanced(start, body) : simple(start, body);
            }
        }
        return null;
    }

    private long length(long start, int raw) throws CaptureException {
        long length = Integer.toUnsignedLong(raw);
        if (length < MIN_BLOCK || length % 4 != 0 || length > MAX_SKIPPED) {
            throw in.failure(start, "a block of " + length + " bytes; the file is damaged");
        }
        return length;
    }

    private void section(long start) throws IOException {
        ByteBuffer head = in.take(8, "a section header").order(ByteOrder.LITTLE_ENDIAN);
        if (head.getInt(4) == BYTE_ORDER) {
            in.order(ByteOrder.LITTLE_ENDIAN);
        } else if (head.getInt(4) == Integer.reverseBytes(BYTE_ORDER)) {
            in.order(ByteOrder.BIG_ENDIAN);
        } else {
            throw in.failure(start, "no section header of pcapng");
        }
        long length = length(start, head.order(in.order()).getInt(0));
        in.skip(length - MIN_BLOCK, "a section header");
        interfaces.clear();
    }

    private void addInterface(long start, ByteBuffer body) throws CaptureException {
        if (body.remaining() < INTERFACE_HEAD || interfaces.size() == MAX_INTERFACES) {
            throw in.failure(start, "an interface block that is too short, or one too many");
        }
        int linkType = Short.toUnsignedInt(body.getShort());
        body.getShort();
        int snapLength = body.getInt();
        long units = MICROS;
        long offset = 0;
        while (body.remaining() >= 4) {
            int code = Short.toUnsignedInt(body.getShort());
            int size = Short.toUnsignedInt(body.getShort());
            if (code == 0 || size > body.remaining()) {
                break;
            }
            if (code == OPTION_RESOLUTION && size >= 1) {
                units = resolution(body.get(body.position()));
            } else if (code == OPTION_OFFSET && size >= 8) {
                offset = body.getLong(body.position());
            }
            body.position(Math.min(body.limit(), body.position() + (size + 3) / 4 * 4));
        }
        interfaces.add(new Interface(linkType, snapLength, units, offset));
    }

    /** A power of 2 when the highest bit is set, else of 10; what no clock has is taken for the default. */
    private static long resolution(byte code) {
        int exponent = code & 0x7F;
        if (code < 0) {
            return exponent < 62 ? 1L << exponent : MICROS;
        }
        long units = 1;
        for (int i = 0; i < Math.min(exponent, 18); i++) {
            units *= 10;
        }
        return units;
    }

    private Packet enhanced(long start, ByteBuffer body) throws CaptureException {
        if (body.remaining() < PACKET_HEAD) {
            throw in.failure(start, "a packet block that is too short");
        }
        Interface from = at(start, body.getInt());
        long stamp = (Integer.toUnsignedLong(body.getInt()) << 32) | Integer.toUnsignedLong(body.getInt());
        long captured = Integer.toUnsignedLong(body.getInt());
        body.getInt();
        return new Packet(time(from, stamp), from.linkType(), bytes(start, body, captured));
    }

    private Packet simple(long start, ByteBuffer body) throws CaptureException {
        if (body.remaining() < 4) {
            throw in.failure(start, "a packet block that is too short");
        }
        Interface from = at(start, 0);
        long original = Integer.toUnsignedLong(body.getInt());
        long most = from.snapLength() == 0 ? original : Math.min(original, Integer.toUnsignedLong(from.snapLength()));
        return new Packet(Instant.EPOCH, from.linkType(), bytes(start, body, Math.min(most, body.remaining())));
    }

    private Interface at(long start, int index) throws CaptureException {
        if (index < 0 || index >= interfaces.size()) {
            throw in.failure(start, "a packet of interface " + index + ", which is not described");
        }
        return interfaces.get(index);
    }

    private byte[] bytes(long start, ByteBuffer body, long size) throws CaptureException {
        if (size > body.remaining()) {
            throw in.failure(start, "a packet of " + size + " bytes in a block with " + body.remaining());
        }
        byte[] bytes = new byte[(int) size];
        body.get(bytes);
        return bytes;
    }

    private static Instant time(Interface from, long stamp) {
        long units = from.unitsPerSecond();
        long seconds = Long.divideUnsigned(stamp, units) + from.offsetSeconds();
        double fraction = (double) Long.remainderUnsigned(stamp, units) / units;
        long most = 253_402_300_799L; // the end of year 9999: later is damage, and nobody can print it
        return Instant.ofEpochSecond(Math.max(0, Math.min(seconds, most)), Math.round(fraction * 1e9));
    }
}
