package org.sccpbridge.sccp.capture;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.sccpbridge.sccp.layout.CodecContext;
import org.sccpbridge.sccp.layout.IpAddress;
import org.sccpbridge.sccp.layout.Octets;
import org.sccpbridge.sccp.message.Message;
import org.sccpbridge.sccp.message.MessageCatalog;
import org.sccpbridge.sccp.message.code.KeypadButtonCode;
import org.sccpbridge.sccp.message.input.KeypadButton;
import org.sccpbridge.sccp.message.part.StationIdentifier;
import org.sccpbridge.sccp.message.registration.RegisterAck;
import org.sccpbridge.sccp.message.registration.RegisterReq;

/** A phone that registers and presses a key, in all forms a capture can have. */
final class Captures {
    static final Instant TIME = Instant.parse("2026-03-01T12:00:00.123456Z");
    static final InetSocketAddress PHONE = new InetSocketAddress("10.1.2.3", 50123);
    static final InetSocketAddress SERVER = new InetSocketAddress("10.9.9.9", 2000);

    private static final IpAddress NONE = IpAddress.of(IpAddress.IPV4, new byte[4]);
    static final RegisterReq REGISTER = new RegisterReq(
            new StationIdentifier("SEP001122334455", 0, 0),
            NONE,
            437,
            5,
            0,
            20,
            0,
            0x8572,
            0,
            0,
            Octets.of(new byte[12]),
            0,
            8,
            IpAddress.of(IpAddress.IPV6, new byte[16]),
            0,
            "SCCP75.9-4",
            "");
    static final RegisterAck ACK = new RegisterAck(30, "D.M.Y", 60, 20, 0, 0);

    private Captures() {}

    static KeypadButton key(int digit) {
        return new KeypadButton(new KeypadButtonCode(digit), 1, 7);
    }

    static byte[] frame(Message message, int version, int header) {
        ByteBuf out = Unpooled.buffer();
        MessageCatalog.standard().encode(message, CodecContext.latin1(version), header, out);
        return ByteBufUtil.getBytes(out);
    }

    static CapturedFrame captured(boolean fromPhone, Message message, int version) {
        return new CapturedFrame(
                TIME,
                "SEP001122334455",
                PHONE,
                SERVER,
                fromPhone,
                Octets.of(frame(message, version, 0)),
                CodecContext.latin1(version));
    }

    /** IP packets of a connection, the SYN among them; every frame one segment. */
    static List<byte[]> conversation() {
        TcpPackets connection = new TcpPackets(PHONE, SERVER);
        byte[] syn = new TcpPackets(PHONE, SERVER).packet(true, new byte[0]);
        syn[33] = 0x02;
        ByteBuffer.wrap(syn).putInt(24, 0);
        List<byte[]> packets = new ArrayList<>();
        packets.add(syn);
        packets.add(connection.packet(true, frame(REGISTER, 0, 0)));
        packets.add(connection.packet(false, frame(ACK, 0, 0)));
        for (int digit = 1; digit <= 3; digit++) {
            packets.add(connection.packet(true, frame(key(digit), 20, 20)));
        }
        return packets;
    }

    static final List<String> SPOKEN = List.of(
            "SEP001122334455 -> RegisterReq",
            "SEP001122334455 <- RegisterAck",
            "SEP001122334455 -> KeypadButton 1",
            "SEP001122334455 -> KeypadButton 2",
            "SEP001122334455 -> KeypadButton 3");

    static byte[] pcap(ByteOrder order, int magic, int linkType, String linkHeader, List<byte[]> packets) {
        byte[] link = ByteBufUtil.decodeHexDump(linkHeader);
        int size =
                24 + packets.stream().mapToInt(p -> 16 + link.length + p.length).sum();
        ByteBuffer out = ByteBuffer.allocate(size).order(order);
        out.putInt(magic)
                .putShort((short) 2)
                .putShort((short) 4)
                .putLong(0)
                .putInt(65535)
                .putInt(linkType);
        for (byte[] packet : packets) {
            int fraction = TIME.getNano() / (magic == PcapReader.NANOSECONDS ? 1 : 1000);
            out.putInt((int) TIME.getEpochSecond()).putInt(fraction);
            out.putInt(link.length + packet.length).putInt(link.length + packet.length);
            out.put(link).put(packet);
        }
        return out.array();
    }

    static byte[] raw(List<byte[]> packets) {
        return pcap(ByteOrder.LITTLE_ENDIAN, PcapReader.MICROSECONDS, PacketDissector.RAW, "", packets);
    }

    /** Everything a reader is told, keys in short. */
    static final class Told implements Conversations.Listener {
        final List<CapturedFrame> frames = new ArrayList<>();
        final List<String> lines = new ArrayList<>();

        @Override
        public void frame(CapturedFrame frame) {
            frames.add(frame);
            String line = new FrameText(ZoneOffset.UTC).line(frame).replaceFirst("^\\d\\d:\\S+ ", "");
            lines.add(line.replaceFirst("(Register\\w+) .*", "$1")
                    .replaceFirst("KeypadButton kpButton=DIGIT_(\\w+).*", "KeypadButton $1"));
        }

        @Override
        public void note(Instant time, String who, String what) {
            lines.add(who + " -- " + what);
        }
    }

    static Told read(byte[] file) {
        Told told = new Told();
        try {
            CaptureFile.read(
                    "a.pcap", new ByteArrayInputStream(file), new Conversations(2000, OptionalInt.empty(), told));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return told;
    }

    static byte[] pcapng(List<CapturedFrame> frames) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PcapngWriter writer = new PcapngWriter(out)) {
            for (CapturedFrame frame : frames) {
                writer.write(frame);
            }
        }
        return out.toByteArray();
    }
}
