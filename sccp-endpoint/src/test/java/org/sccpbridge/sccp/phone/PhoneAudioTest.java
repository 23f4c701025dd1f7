package org.sccpbridge.sccp.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sccpbridge.sccp.phone.FakeCallServer.state;
import static org.sccpbridge.sccp.phone.FakeCallServer.transmit;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sccpbridge.sccp.layout.IpAddress;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.message.code.CallStateCode;
import org.sccpbridge.sccp.message.code.EchoCancellation;
import org.sccpbridge.sccp.message.code.MediaStatus;
import org.sccpbridge.sccp.message.code.MulticastReceptionStatus;
import org.sccpbridge.sccp.message.code.PayloadType;
import org.sccpbridge.sccp.message.code.PortHandling;
import org.sccpbridge.sccp.message.code.SilenceSuppression;
import org.sccpbridge.sccp.message.code.StatsProcessingMode;
import org.sccpbridge.sccp.message.media.CloseReceiveChannel;
import org.sccpbridge.sccp.message.media.ConnectionStatisticsReq;
import org.sccpbridge.sccp.message.media.ConnectionStatisticsRes;
import org.sccpbridge.sccp.message.media.MulticastMediaReceptionAck;
import org.sccpbridge.sccp.message.media.OpenReceiveChannelAck;
import org.sccpbridge.sccp.message.media.StartMulticastMediaReception;
import org.sccpbridge.sccp.message.media.StartMulticastMediaTransmission;
import org.sccpbridge.sccp.message.media.StopMulticastMediaReception;
import org.sccpbridge.sccp.message.media.StopMulticastMediaTransmission;
import org.sccpbridge.sccp.message.part.CodecParams;
import org.sccpbridge.sccp.message.part.QualifierIn;
import org.sccpbridge.sccp.message.part.QualifierOut;

class PhoneAudioTest {
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final Duration WINDOW = Duration.ofMillis(500);
    private static final PayloadType ULAW = new PayloadType(4);

    private final PhoneNetwork network = new PhoneNetwork(1);
    private final List<AutoCloseable> open = new ArrayList<>();

    private record Line(ScriptedServer server, VirtualPhone phone) {
        InetSocketAddress open(int call) {
            server.send(state(CallStateCode.OFF_HOOK, call), FakeCallServer.open(11, AudioCodec.ULAW, call, call));
            await().until(() -> server.received(OpenReceiveChannelAck.class).stream()
                    .anyMatch(ack -> ack.passThroughPartyId() == call));
            OpenReceiveChannelAck ack = server.received(OpenReceiveChannelAck.class).stream()
                    .filter(each -> each.passThroughPartyId() == call)
                    .findFirst()
                    .orElseThrow();
            return new InetSocketAddress(ack.ipAddr().toInetAddress(), ack.portNumber());
        }
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
        network.close();
    }

    @Test
    void tellsWhoWasHeardWhen() throws Exception {
        Line alice = line(1, 415);
        Line bob = line(2, 535);
        InetSocketAddress aliceListens = alice.open(1);
        bob.open(1);
        bob.server().send(transmit(11, AudioCodec.ULAW, 1, 1, aliceListens));
        HeardTones heard = alice.phone().awaitSteadyTones(WINDOW, LONG, 535);
        assertThat(heard.hears(535)).isTrue();
        assertThat(heard.hears(415)).isFalse();
        bob.phone().mute();
        alice.phone().awaitSteadyTones(WINDOW, LONG);
        bob.phone().tone(655);
        bob.phone().mute();
        HeardTones later = alice.phone().awaitSteadyTones(WINDOW, LONG, 655);
        assertThat(later.ever()).containsExactly(655);
        assertThat(alice.phone().heard().ever()).containsExactly(535, 655);
        assertThat(alice.phone().heard().windows())
                .allSatisfy(window -> assertThat(window.callReference()).isEqualTo(1));
    }

    @Test
    void opensReceiveChannelsOneAfterAnotherAndRefusesThem() throws Exception {
        Line alice = line(1, 415);
        alice.open(1);
        alice.server().send(new CloseReceiveChannel(1, 1, 1, new PortHandling(0)), state(CallStateCode.HOLD, 1));
        alice.open(2);
        assertThat(alice.phone().violations()).isEmpty();
        alice.server().send(new CloseReceiveChannel(2, 2, 2, new PortHandling(0)));
        alice.phone().refuseReceiveChannels(MediaStatus.NOT_ENOUGH_CHANNELS);
        alice.open(3);
        assertThat(alice.server().received(OpenReceiveChannelAck.class).get(2).mediaReceptionStatus())
                .isEqualTo(MediaStatus.NOT_ENOUGH_CHANNELS);
        alice.phone().await("silence", now -> now.media().silent());
        assertThat(alice.phone().violations()).isEmpty();
    }

    @Test
    void hearsAndSendsMulticast() throws Exception {
        Line alice = line(1, 415);
        Line bob = line(2, 535);
        Line carol = line(3, 655);
        int port = freePort();
        IpAddress group = IpAddress.of(InetAddress.getByName("239.255.7.9"));
        ToPhone listen = new StartMulticastMediaReception(
                5, 50, group, port, 20, ULAW, new QualifierIn(new EchoCancellation(0), params()), 5);
        for (Line each : List.of(bob, carol)) {
            each.server().send(listen);
            await().until(() ->
                    !each.server().received(MulticastMediaReceptionAck.class).isEmpty());
            assertThat(each.server().received(MulticastMediaReceptionAck.class).get(0))
                    .isEqualTo(new MulticastMediaReceptionAck(MulticastReceptionStatus.OK, 50, 5));
        }
        alice.server()
                .send(new StartMulticastMediaTransmission(
                        5,
                        51,
                        group,
                        port,
                        20,
                        ULAW,
                        new QualifierOut(0xB8, new SilenceSuppression(0), 0, params()),
                        5));
        for (Line each : List.of(bob, carol)) {
            each.phone().awaitSteadyTones(WINDOW, LONG, 415);
            assertThat(each.phone().screen()).contains("hears 239.255.7.9 ULAW");
        }
        assertThat(alice.phone().screen()).contains("sends to 239.255.7.9 ULAW");
        alice.phone().mute();
        bob.phone().awaitSteadyTones(WINDOW, LONG);
        assertThat(alice.phone().view().leftovers()).isNotEmpty();
        alice.server().send(new StopMulticastMediaTransmission(5, 51, 5));
        bob.server().send(new StopMulticastMediaReception(5, 50, 5));
        alice.phone().await("the end", now -> now.media().silent());
        bob.phone().await("the end", now -> now.media().silent());
        assertThat(bob.phone().rtp().received()).isGreaterThan(10);
        assertThat(bob.phone().rtp().lost()).isZero();
        assertThat(bob.phone().violations()).isEmpty();
        carol.server().send(listen);
        await().until(() -> !carol.phone().violations().isEmpty());
    }

    @Test
    void reportsStatisticsInTheWordsOfItsVersion() throws Exception {
        Line alice = line(1, 415);
        Line bob = line(2, 535);
        InetSocketAddress aliceListens = alice.open(1);
        bob.open(1);
        bob.server().send(transmit(11, AudioCodec.ULAW, 1, 1, aliceListens));
        alice.phone().awaitRtp("audio", rtp -> rtp.received() > 5, LONG);
        alice.server().send(new ConnectionStatisticsReq("1001", 1, StatsProcessingMode.CLEAR_STATS));
        await().until(() ->
                !alice.server().received(ConnectionStatisticsRes.class).isEmpty());
        ConnectionStatisticsRes report =
                alice.server().received(ConnectionStatisticsRes.class).get(0);
        assertThat(report.data()).startsWith("MLQK=4.4").contains("CCR=0.0000");
        assertThat(report.dataSize()).isEqualTo(report.data().length());
        assertThat(CallQuality.text(alice.phone().rtp(), 20)).startsWith("Log 1: mos 4.4");
    }

    @Test
    void takesOnlyUnbrokenMeasurementsForSteady() {
        long now = System.nanoTime();
        HeardTones heard = new HeardTones(
                now,
                List.of(
                        window(now - 400_000_000L, 415),
                        window(now - 300_000_000L, 415, 535),
                        window(now - 200_000_000L, 415),
                        window(now - 100_000_000L, 415)));
        assertThat(heard.always()).containsExactly(415);
        assertThat(heard.ever()).containsExactly(415, 535);
        assertThat(heard.exactly(Set.of(415), Duration.ofMillis(300))).isFalse();
        assertThat(heard.last(Duration.ofMillis(250)).exactly(Set.of(415), Duration.ofMillis(250)))
                .isTrue();
        assertThat(heard.last(Duration.ofMillis(250)).exactly(Set.of(415), Duration.ofMillis(400)))
                .isFalse();
        assertThat(heard.since(now).exactly(Set.of(), Duration.ofMillis(200))).isFalse();
    }

    private static HeardTones.Window window(long end, Integer... tones) {
        return new HeardTones.Window(end, 1, Set.of(tones));
    }

    private static CodecParams params() {
        return new CodecParams.Modes(0, 0, 0, 0);
    }

    private static int freePort() throws Exception {
        try (var socket = new java.net.DatagramSocket()) {
            return socket.getLocalPort();
        }
    }

    private Line line(int number, int tone) throws Exception {
        ScriptedServer server = FakeCallServer.start(11);
        VirtualPhone phone = PhoneOptions.of(PhoneModel.CISCO_7960, "SEP00000000000" + number, server.address())
                .localAddress(InetAddress.getByName("127.0.10." + number))
                .tone(tone)
                .network(network)
                .phone();
        open.add(phone);
        open.add(server);
        phone.register();
        return new Line(server, phone);
    }
}
