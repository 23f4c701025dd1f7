package org.sccpbridge.sccp.capture;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** From the link layer to TCP: Ethernet, VLAN, Linux cooked, loopback, raw IP; IPv4 and IPv6. */
final class PacketDissector {
    private static final int NULL = 0;
    private static final int ETHERNET = 1;
    private static final int RAW_BSD = 12;
    private static final int RAW_OPENBSD = 14;
    static final int RAW = 101;
    private static final int LOOP = 108;
    private static final int LINUX_COOKED = 113;
    private static final int IPV4 = 228;
    private static final int IPV6 = 229;
    private static final int LINUX_COOKED_2 = 276;

    private static final int TYPE_IPV4 = 0x0800;
    private static final int TYPE_IPV6 = 0x86DD;
    private static final int TCP = 6;
    private static final int FRAGMENTED = 0x3FFF;
    private static final int IPV6_HEADER = 40;
    private static final int MAX_EXTENSIONS = 8;

    private PacketDissector() {}

    /** The TCP segment in a packet; null when there is none, or only a piece of one. */
    static @Nullable TcpSegment tcp(Packet packet) {
        try {
            ByteBuffer in = ByteBuffer.wrap(packet.bytes());
            return switch (packet.linkType()) {
                case ETHERNET -> network(packet, in, etherType(skip(in, 12)));
                case LINUX_COOKED -> network(packet, in, etherType(skip(in, 14)));
                case LINUX_COOKED_2 -> {
                    int type = etherType(in);
                    yield network(packet, skip(in, 20 - in.position()), type);
                }
                case NULL, LOOP -> byVersion(packet, skip(in, 4));
                case RAW, RAW_BSD, RAW_OPENBSD, IPV4, IPV6 -> byVersion(packet, in);
                default -> null;
            };
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            // cut off by the snap length, or damaged: no segment
            return null;
        }
    }

    private static ByteBuffer skip(ByteBuffer in, int bytes) {
        return in.position(in.position() + bytes);
    }

    /** Behind any VLAN tags. */
    private static int etherType(ByteBuffer in) {
        int type = u16(in);
        while (type == 0x8100 || type == 0x88A8 || type == 0x9100) {
            in.getShort();
            type = u16(in);
        }
        return type;
    }

    private static int u16(ByteBuffer in) {
        return Short.toUnsignedInt(in.getShort());
    }

    private static @Nullable TcpSegment network(Packet packet, ByteBuffer in, int type) {
        return type == TYPE_IPV4 || type == TYPE_IPV6 ? byVersion(packet, in) : null;
    }

    private static @Nullable TcpSegment byVersion(Packet packet, ByteBuffer in) {
        if (!in.hasRemaining()) {
            return null;
        }
        int version = (in.get(in.position()) & 0xF0) >> 4;
        return version == 4 ? ipv4(packet, in.slice()) : version == 6 ? ipv6(packet, in.slice()) : null;
    }

    private static @Nullable TcpSegment ipv4(Packet packet, ByteBuffer in) {
        int header = (in.get() & 0x0F) * 4;
        in.get();
        int total = u16(in);
        in.getShort();
        boolean fragmented = (u16(in) & FRAGMENTED) != 0;
        in.get();
        int protocol = in.get();
        in.getShort();
        InetAddress source = address(in, 4);
        InetAddress destination = address(in, 4);
        if (protocol != TCP || fragmented || header < 20) {
            return null;
        }
        // 0: the network card was to fill it in; longer frames than packets are padded
        int end = total == 0 ? in.limit() : Math.min(total, in.limit());
        return segment(packet, in.limit(end).position(header), source, destination);
    }

    private static @Nullable TcpSegment ipv6(Packet packet, ByteBuffer in) {
        in.getInt();
        int payload = u16(in);
        int next = in.get() & 0xFF;
        in.get();
        InetAddress source = address(in, 16);
        InetAddress destination = address(in, 16);
        in.limit(payload == 0 ? in.limit() : Math.min(in.limit(), IPV6_HEADER + payload));
        for (int i = 0; i < MAX_EXTENSIONS && (next == 0 || next == 43 || next == 60); i++) {
            int following = in.get() & 0xFF;
            skip(in, (in.get() & 0xFF) * 8 + 6);
            next = following;
        }
        return next == TCP ? segment(packet, in, source, destination) : null;
    }

    private static InetAddress address(ByteBuffer in, int size) {
        byte[] bytes = new byte[size];
        in.get(bytes);
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("4 and 16 bytes are addresses", e);
        }
    }

    private static @Nullable TcpSegment segment(
            Packet packet, ByteBuffer in, InetAddress source, InetAddress destination) {
        int start = in.position();
        int sourcePort = u16(in);
        int destinationPort = u16(in);
        int sequence = in.getInt();
        in.getInt();
        int header = (in.get() & 0xF0) >> 2;
        int flags = in.get();
        if (header < 20) {
            return null;
        }
        in.position(start + header);
        byte[] payload = new byte[in.remaining()];
        in.get(payload);
        return new TcpSegment(
                packet.time(),
                new InetSocketAddress(source, sourcePort),
                new InetSocketAddress(destination, destinationPort),
                sequence,
                (flags & 0x02) != 0,
                (flags & 0x05) != 0,
                payload);
    }
}
