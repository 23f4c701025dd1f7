package org.sccpbridge.sccp.capture;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Writes frames as a pcapng file that Wireshark opens: each frame one TCP segment between phone and server, with device and
 * message as the packet's comment and the device as the name of the phone's address.
 */
public final class PcapngWriter implements Closeable {
    private static final int NAMES = 4;
    private static final int OPTION_COMMENT = 1;
    private static final int OPTION_APPLICATION = 4;
    private static final int IPV4_RECORD = 1;
    private static final int IPV6_RECORD = 2;
    private static final int BLOCK_FRAME = 12;
    private static final int MAX_COMMENT = 200;

    private record Ends(InetSocketAddress phone, InetSocketAddress server) {}

    private final OutputStream out;
    private final Set<String> named = new HashSet<>();
    private final Map<Ends, TcpPackets> connections = new HashMap<>();

    /** Writes the head of the file. */
    public PcapngWriter(OutputStream out) throws IOException {
        this.out = out;
        ByteBuffer section =
                body(128).putInt(PcapngReader.BYTE_ORDER).putShort((short) 1).putShort((short) 0);
        section.putLong(-1);
        option(section, OPTION_APPLICATION, "sccp-bridge");
        block(PcapngReader.SECTION, section.putInt(0));
        ByteBuffer description = body(16).putShort((short) PacketDissector.RAW).putShort((short) 0);
        block(PcapngReader.INTERFACE, description.putInt(0));
    }

    /** Appends a frame; it is on disk, or wherever the stream leads, when this returns. */
    public void write(CapturedFrame frame) throws IOException {
        name(frame);
        TcpPackets connection = connections.computeIfAbsent(
                new Ends(frame.phone(), frame.server()), ends -> new TcpPackets(ends.phone(), ends.server()));
        byte[] packet = connection.packet(frame.fromPhone(), frame.bytes().toArray());
        ByteBuffer body = body(packet.length + 512).putInt(0);
        long micros = micros(frame.time());
        body.putInt((int) (micros >>> 32)).putInt((int) micros);
        body.putInt(packet.length).putInt(packet.length).put(packet);
        pad(body);
        option(body, OPTION_COMMENT, frame.who() + " " + frame.messageName());
        block(PcapngReader.ENHANCED_PACKET, body.putInt(0));
        out.flush();
    }

    private static long micros(Instant time) {
        return TimeUnit.SECONDS.toMicros(time.getEpochSecond()) + time.getNano() / 1000;
    }

    private void name(CapturedFrame frame) throws IOException {
        InetAddress address = frame.phone().getAddress();
        if (frame.device().isEmpty() || address == null || !named.add(address + frame.device())) {
            return;
        }
        byte[] name = (frame.device() + "\0").getBytes(StandardCharsets.UTF_8);
        byte[] bytes = address.getAddress();
        ByteBuffer body = body(64 + name.length)
                .putShort((short) (address instanceof Inet4Address ? IPV4_RECORD : IPV6_RECORD))
                .putShort((short) (bytes.length + name.length))
                .put(bytes)
                .put(name);
        pad(body);
        block(NAMES, body.putInt(0));
    }

    private static void option(ByteBuffer body, int code, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] fitting = bytes.length > MAX_COMMENT ? Arrays.copyOf(bytes, MAX_COMMENT) : bytes;
        body.putShort((short) code).putShort((short) fitting.length).put(fitting);
        pad(body);
    }

    private static ByteBuffer body(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void pad(ByteBuffer body) {
        while (body.position() % 4 != 0) {
            body.put((byte) 0);
        }
    }

    private void block(int type, ByteBuffer body) throws IOException {
        int length = BLOCK_FRAME + body.position();
        ByteBuffer block = ByteBuffer.allocate(length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(type)
                .putInt(length);
        block.put(body.flip()).putInt(length);
        out.write(block.array());
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
