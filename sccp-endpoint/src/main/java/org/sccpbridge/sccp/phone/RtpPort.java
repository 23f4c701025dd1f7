package org.sccpbridge.sccp.phone;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.EventLoop;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.DatagramPacket;
import io.netty.channel.socket.nio.NioDatagramChannel;
import io.netty.util.concurrent.Future;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A UDP port of a phone, receiving and sending RTP of one call from the same address, as Cisco phones do. Confined to the event
 * loop it was opened on; pacing is a timer of that loop.
 */
@SuppressWarnings(
        "FutureReturnValueIgnored") // A failed write of UDP is a lost packet, and counted as such by the far side.
final class RtpPort {
    private static final Logger LOG = LoggerFactory.getLogger(RtpPort.class);
    private static final int HEADER_BYTES = 12;
    private static final int VERSION_2 = 0x80;
    private static final int MARKER = 0x80;
    private static final int RTCP_FIRST = 192;
    private static final int RTCP_LAST = 223;
    private static final int REMEMBERED_SENDS = 256;
    private static final long PACKET_NANOS = TimeUnit.MILLISECONDS.toNanos(AudioCodec.PACKET_MILLIS);
    private static final long SLOT_NANOS = TimeUnit.MILLISECONDS.toNanos(4);

    private final Channel channel;
    private final int callReference;
    private final Runnable onTraffic;
    private final long openedNanos = System.nanoTime();
    private final RtpReception reception = new RtpReception();
    private final HeardAudio heard;
    private final int stream = ThreadLocalRandom.current().nextInt();
    private final long[] sentNanos = new long[REMEMBERED_SENDS];
    private final byte[] payload = new byte[AudioCodec.PACKET_BYTES];

    private AudioCodec codec;
    private @Nullable InetSocketAddress remote;
    private @Nullable ToneSource source;
    private @Nullable Future<?> pacing;
    private int sequence = ThreadLocalRandom.current().nextInt(0x10000);
    private int timestamp = ThreadLocalRandom.current().nextInt();
    private boolean marker;
    private long sent;
    private long receivedOctets;
    private long echoed;
    private long echoNanos;
    private long firstPacketNanos = -1;
    private long otherPayload;

    private RtpPort(Channel channel, Purpose purpose) {
        this.channel = channel;
        this.callReference = purpose.callReference();
        this.codec = purpose.codec();
        this.heard = new HeardAudio(
                purpose.tones(), (nanos, tones) -> purpose.timeline().add(nanos, callReference, tones));
        this.onTraffic = purpose.onTraffic();
    }

    /** What a port is opened for. */
    record Purpose(
            InetAddress local,
            int callReference,
            AudioCodec codec,
            Set<Integer> tones,
            HeardTimeline timeline,
            Runnable onTraffic) {}

    /** Binds an ephemeral port; one of the two consumers is called on {@code loop}. */
    static void open(EventLoop loop, Purpose purpose, Consumer<RtpPort> opened, Consumer<Throwable> failed) {
        bind(
                        new Bootstrap().channel(NioDatagramChannel.class),
                        loop,
                        purpose,
                        new InetSocketAddress(purpose.local(), 0))
                .made(opened, failed);
    }

    static Binding bind(Bootstrap bootstrap, EventLoop loop, Purpose purpose, InetSocketAddress to) {
        Inbound inbound = new Inbound();
        return new Binding(bootstrap.group(loop).handler(inbound).bind(to), inbound, purpose);
    }

    record Binding(ChannelFuture bound, Inbound inbound, Purpose purpose) {
        void made(Consumer<RtpPort> opened, Consumer<Throwable> failed) {
            bound.addListener(done -> {
                Throwable cause = done.cause();
                if (cause != null) {
                    failed.accept(cause);
                    return;
                }
                RtpPort port = new RtpPort(bound.channel(), purpose);
                inbound.port = port;
                opened.accept(port);
            });
        }
    }

    InetSocketAddress local() {
        return (InetSocketAddress) channel.localAddress();
    }

    Channel channel() {
        return channel;
    }

    int callReference() {
        return callReference;
    }

    boolean sending() {
        return pacing != null;
    }

    /** Sends {@code tone} to {@code to}, one packet every 20 ms until {@link #stopSending()}. */
    void startSending(InetSocketAddress to, AudioCodec with, int tone) {
        stopSending();
        codec = with;
        remote = to;
        source = new ToneSource(with, stream, tone);
        marker = true;
        pacing = channel.eventLoop()
                .scheduleAtFixedRate(this::sendPacket, untilSlot(), PACKET_NANOS, TimeUnit.NANOSECONDS);
    }

    /** Streams start on a grid of a few milliseconds, so that one wake-up of the loop sends many packets. */
    private static long untilSlot() {
        return SLOT_NANOS - Math.floorMod(System.nanoTime(), SLOT_NANOS);
    }

    /** Changes which payload type is counted as this port's audio. */
    void expect(AudioCodec with) {
        codec = with;
    }

    void stopSending() {
        if (pacing != null) {
            pacing.cancel(false);
            pacing = null;
        }
    }

    void close() {
        stopSending();
        channel.close();
    }

    RtpStats stats() {
        return new RtpStats(
                callReference,
                codec,
                local(),
                Optional.ofNullable(remote),
                sent,
                sent * AudioCodec.PACKET_BYTES,
                reception.received(),
                receivedOctets,
                reception.lost(),
                reception.duplicates(),
                reception.jitterMillis(),
                echoed,
                echoNanos / 1e6,
                firstPacketNanos < 0 ? -1 : firstPacketNanos / 1e6,
                otherPayload,
                heard.tones());
    }

    private void sendPacket() {
        ToneSource from = source;
        if (from == null || !channel.isActive()) {
            return;
        }
        from.next(payload);
        ByteBuf packet = channel.alloc().directBuffer(HEADER_BYTES + payload.length);
        packet.writeByte(VERSION_2)
                .writeByte(codec.rtpPayloadType() | (marker ? MARKER : 0))
                .writeShort(sequence)
                .writeInt(timestamp)
                .writeInt(stream)
                .writeBytes(payload);
        marker = false;
        sequence = sequence + 1 & 0xFFFF;
        timestamp += AudioCodec.PACKET_BYTES;
        sentNanos[from.sent() - 1 & REMEMBERED_SENDS - 1] = System.nanoTime();
        sent++;
        channel.writeAndFlush(new DatagramPacket(packet, remote), channel.voidPromise());
    }

    private void receive(ByteBuf packet) {
        long now = System.nanoTime();
        if (packet.readableBytes() < HEADER_BYTES || (packet.getByte(packet.readerIndex()) & 0xC0) != VERSION_2) {
            return;
        }
        int first = packet.readUnsignedByte();
        int second = packet.readUnsignedByte();
        if (second >= RTCP_FIRST && second <= RTCP_LAST) {
            return;
        }
        int number = packet.readUnsignedShort();
        int time = packet.readInt();
        int ssrc = packet.readInt();
        int contributors = (first & 0x0F) * 4;
        if (packet.readableBytes() < contributors) {
            return;
        }
        packet.skipBytes(contributors);
        if ((second & ~MARKER) != codec.rtpPayloadType()) {
            otherPayload++;
        } else if (reception.accept(ssrc, number, time, now)) {
            firstPacketNanos = firstPacketNanos < 0 ? now - openedNanos : firstPacketNanos;
            receivedOctets += packet.readableBytes();
            PacketTag tag = PacketTag.read(codec, packet);
            if (tag != null && tag.stream() == stream) {
                echoed++;
                echoNanos = now - sentNanos[tag.packet() & REMEMBERED_SENDS - 1];
            }
            heard.add(codec, packet, tag, now);
        }
        onTraffic.run();
    }

    private static final class Inbound extends SimpleChannelInboundHandler<DatagramPacket> {
        private @Nullable RtpPort port;

        @Override
        protected void channelRead0(ChannelHandlerContext context, DatagramPacket packet) {
            if (port != null) {
                port.receive(packet.content());
            }
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            LOG.debug("RTP port {}: {}", context.channel().localAddress(), cause.toString());
        }
    }
}
