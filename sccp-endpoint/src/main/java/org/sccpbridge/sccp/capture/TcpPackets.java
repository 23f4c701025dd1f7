package org.sccpbridge.sccp.capture;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;

/** Makes the packets of a connection whose bytes are known, but not how they were cut into segments. */
final class TcpPackets {
    private static final int IPV4_HEADER = 20;
    private static final int IPV6_HEADER = 40;
    private static final int TCP_HEADER = 20;
    private static final byte TCP = 6;
    private static final byte HOPS = 64;
    private static final byte PUSH_ACK = 0x18;

    private final InetSocketAddress phone;
    private final InetSocketAddress server;
    private int fromPhone = 1;
    private int fromServer = 1;

    TcpPackets(InetSocketAddress phone, InetSocketAddress server) {
        this.phone = phone;
        this.server = server;
    }

    /** An IP packet with the next bytes of one direction. */
    byte[] packet(boolean phoneSpeaks, byte[] payload) {
        InetSocketAddress source = phoneSpeaks ? phone : server;
        InetSocketAddress destination = phoneSpeaks ? server : phone;
        byte[] from = address(source);
        byte[] to = address(destination);
        int ipHeader = from.length == 4 && to.length == 4 ? IPV4_HEADER : IPV6_HEADER;
        ByteBuffer out = ByteBuffer.allocate(ipHeader + TCP_HEADER + payload.length);
        if (ipHeader == IPV4_HEADER) {
            out.putShort((short) 0x4500).putShort((short) out.capacity()).putInt(0x4000);
            out.put(HOPS).put(TCP).putShort((short) 0).put(from).put(to);
            out.putShort(10, (short) ~sum(out, 0, IPV4_HEADER, 0));
        } else {
            out.putInt(0x6000_0000).putShort((short) (out.capacity() - IPV6_HEADER));
            out.put(TCP).put(HOPS).put(wide(from)).put(wide(to));
        }
        out.putShort((short) source.getPort()).putShort((short) destination.getPort());
        out.putInt(phoneSpeaks ? fromPhone : fromServer).putInt(phoneSpeaks ? fromServer : fromPhone);
        out.put((byte) (TCP_HEADER << 2)).put(PUSH_ACK).putShort((short) 0xFFFF).putInt(0);
        out.put(payload);
        int addresses = ipHeader == IPV4_HEADER ? 12 : 8;
        int size = TCP_HEADER + payload.length;
        int pseudo = sum(out, addresses, ipHeader, TCP + size);
        out.putShort(ipHeader + 16, (short) ~sum(out, ipHeader, out.capacity(), pseudo));
        if (phoneSpeaks) {
            fromPhone += payload.length;
        } else {
            fromServer += payload.length;
        }
        return out.array();
    }

    private static byte[] address(InetSocketAddress end) {
        InetAddress address = end.getAddress();
        return address == null ? new byte[4] : address.getAddress();
    }

    /** An IPv4 address beside an IPv6 one: mapped. */
    private static byte[] wide(byte[] address) {
        return address.length == 16
                ? address
                : ByteBuffer.allocate(16)
                        .putShort(10, (short) 0xFFFF)
                        .position(12)
                        .put(address)
                        .array();
    }

    /** Ones' complement sum of 16-bit words. */
    private static int sum(ByteBuffer in, int start, int end, int before) {
        int sum = before;
        for (int i = start; i < end; i += 2) {
            sum += (in.get(i) & 0xFF) << 8;
            sum += i + 1 < end ? in.get(i + 1) & 0xFF : 0;
            sum = (sum & 0xFFFF) + (sum >>> 16);
        }
        return sum;
    }
}
