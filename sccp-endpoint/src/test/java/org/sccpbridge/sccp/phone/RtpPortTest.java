package org.sccpbridge.sccp.phone;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.netty.channel.EventLoop;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RtpPortTest {
    private static final Set<Integer> TONES = Set.of(415, 535);
    private final PhoneNetwork network = new PhoneNetwork(1);
    private final EventLoop loop = network.nextLoop();

    @AfterEach
    void close() {
        network.close();
    }

    @Test
    void twoPortsHearEachOtherWithoutLoss() throws Exception {
        RtpPort first = open("127.0.7.1", AudioCodec.ULAW);
        RtpPort second = open("127.0.7.2", AudioCodec.ULAW);
        loop.submit(() -> {
                    first.startSending(second.local(), AudioCodec.ULAW, 415);
                    second.startSending(first.local(), AudioCodec.ULAW, 535);
                })
                .get(5, SECONDS);
        await().until(() -> stats(first).tones().equals(Set.of(535))
                && stats(second).tones().equals(Set.of(415))
                && stats(first).received() >= 25);
        loop.submit(first::stopSending).get(5, SECONDS);
        await().until(() -> stats(second).received() == stats(first).sent());
        RtpStats seen = stats(second);
        assertThat(seen.lost()).isZero();
        assertThat(seen.duplicates()).isZero();
        assertThat(seen.echoed()).isZero();
        assertThat(seen.receivedOctets()).isEqualTo(160 * seen.received());
        assertThat(seen.firstPacketMillis()).isPositive();
        assertThat(seen.remote()).contains(first.local());
    }

    @Test
    void countsItsOwnPacketsWhenTheyAreEchoed() throws Exception {
        RtpPort port = open("127.0.7.3", AudioCodec.ALAW);
        loop.submit(() -> port.startSending(port.local(), AudioCodec.ALAW, 415)).get(5, SECONDS);
        await().until(() -> stats(port).echoed() >= 10);
        loop.submit(port::stopSending).get(5, SECONDS);
        await().until(() -> stats(port).echoed() == stats(port).sent());
        assertThat(stats(port).echoedShare()).isEqualTo(1);
        assertThat(stats(port).echoMillis()).isPositive();
    }

    @Test
    void sendsWellFormedRtpWithTheMarkerOnTheFirstPacketOnly() throws Exception {
        try (DatagramSocket listener = new DatagramSocket(0, InetAddress.getByName("127.0.7.4"))) {
            listener.setSoTimeout(5000);
            RtpPort port = open("127.0.7.5", AudioCodec.G722);
            loop.submit(() -> port.startSending(
                            new java.net.InetSocketAddress(listener.getLocalAddress(), listener.getLocalPort()),
                            AudioCodec.G722,
                            415))
                    .get(5, SECONDS);
            byte[] first = next(listener);
            byte[] second = next(listener);
            assertThat(first).hasSize(172);
            assertThat(first[0]).isEqualTo((byte) 0x80);
            assertThat(first[1]).isEqualTo((byte) (0x80 | 9));
            assertThat(second[1]).isEqualTo((byte) 9);
            assertThat((short) (word(second, 0) - word(first, 0))).isEqualTo((short) 1);
            assertThat(word(second, 4) - word(first, 4)).isEqualTo(160);
            assertThat(word(second, 8)).isEqualTo(word(first, 8));
        }
    }

    @Test
    void ignoresWhatIsNotRtpAndCountsOtherPayloadTypesApart() throws Exception {
        RtpPort port = open("127.0.7.6", AudioCodec.ULAW);
        try (DatagramSocket sender = new DatagramSocket(0, InetAddress.getByName("127.0.7.7"))) {
            byte[] event = new byte[16];
            event[0] = (byte) 0x80;
            event[1] = 101;
            byte[] rtcp = new byte[28];
            rtcp[0] = (byte) 0x80;
            rtcp[1] = (byte) 200;
            byte[] contributors = new byte[12];
            contributors[0] = (byte) 0x8F;
            for (byte[] bytes : new byte[][] {new byte[0], new byte[172], rtcp, contributors, event}) {
                sender.send(new DatagramPacket(bytes, bytes.length, port.local()));
            }
            await().until(() -> stats(port).otherPayload() == 1);
        }
        assertThat(stats(port).received()).isZero();
        assertThat(stats(port).tones()).isEmpty();
    }

    private RtpPort open(String address, AudioCodec codec) throws Exception {
        CompletableFuture<RtpPort> opened = new CompletableFuture<>();
        RtpPort.open(
                loop,
                new RtpPort.Purpose(InetAddress.getByName(address), 1, codec, TONES, new HeardTimeline(), () -> {}),
                opened::complete,
                opened::completeExceptionally);
        return opened.get(5, SECONDS);
    }

    private RtpStats stats(RtpPort port) throws Exception {
        return loop.submit(port::stats).get(5, SECONDS);
    }

    private static byte[] next(DatagramSocket socket) throws Exception {
        DatagramPacket packet = new DatagramPacket(new byte[500], 500);
        socket.receive(packet);
        return java.util.Arrays.copyOf(packet.getData(), packet.getLength());
    }

    private static int word(byte[] packet, int offset) {
        return java.nio.ByteBuffer.wrap(packet).getInt(offset);
    }
}
