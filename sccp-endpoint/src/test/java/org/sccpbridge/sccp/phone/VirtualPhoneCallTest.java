package org.sccpbridge.sccp.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sccpbridge.sccp.phone.FakeCallServer.info;
import static org.sccpbridge.sccp.phone.FakeCallServer.prompt;
import static org.sccpbridge.sccp.phone.FakeCallServer.state;
import static org.sccpbridge.sccp.phone.FakeCallServer.transmit;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sccpbridge.sccp.message.call.ActivateCallPlane;
import org.sccpbridge.sccp.message.call.CallHistoryInfo;
import org.sccpbridge.sccp.message.call.DialedNumber;
import org.sccpbridge.sccp.message.call.SelectSoftKeys;
import org.sccpbridge.sccp.message.call.SetLamp;
import org.sccpbridge.sccp.message.call.SetRinger;
import org.sccpbridge.sccp.message.call.SetSpeakerMode;
import org.sccpbridge.sccp.message.call.StartTone;
import org.sccpbridge.sccp.message.call.StopTone;
import org.sccpbridge.sccp.message.code.ButtonType;
import org.sccpbridge.sccp.message.code.CallHistoryDisposition;
import org.sccpbridge.sccp.message.code.CallPrivacy;
import org.sccpbridge.sccp.message.code.CallStateCode;
import org.sccpbridge.sccp.message.code.CallType;
import org.sccpbridge.sccp.message.code.DisplayText80;
import org.sccpbridge.sccp.message.code.LampMode;
import org.sccpbridge.sccp.message.code.MediaStatus;
import org.sccpbridge.sccp.message.code.PortHandling;
import org.sccpbridge.sccp.message.code.RingDuration;
import org.sccpbridge.sccp.message.code.RingMode;
import org.sccpbridge.sccp.message.code.SoftKeyEventCode;
import org.sccpbridge.sccp.message.code.SoftKeySet;
import org.sccpbridge.sccp.message.code.SpeakerMode;
import org.sccpbridge.sccp.message.code.StatsProcessingMode;
import org.sccpbridge.sccp.message.code.Tone;
import org.sccpbridge.sccp.message.code.ToneDirection;
import org.sccpbridge.sccp.message.input.KeypadButton;
import org.sccpbridge.sccp.message.input.OffHook;
import org.sccpbridge.sccp.message.input.OnHook;
import org.sccpbridge.sccp.message.input.SoftKeyEvent;
import org.sccpbridge.sccp.message.media.CloseReceiveChannel;
import org.sccpbridge.sccp.message.media.ConnectionStatisticsReq;
import org.sccpbridge.sccp.message.media.ConnectionStatisticsRes;
import org.sccpbridge.sccp.message.media.OpenReceiveChannel;
import org.sccpbridge.sccp.message.media.OpenReceiveChannelAck;
import org.sccpbridge.sccp.message.media.StartMediaTransmissionAck;
import org.sccpbridge.sccp.message.media.StopMediaTransmission;
import org.sccpbridge.sccp.phone.HistoryEntry.Kind;

class VirtualPhoneCallTest {
    private static final Duration LONG = Duration.ofSeconds(10);
    private final PhoneNetwork network = new PhoneNetwork(1);
    private final List<AutoCloseable> open = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
        network.close();
    }

    private record Line(ScriptedServer server, VirtualPhone phone, int version) {
        OpenReceiveChannel open(AudioCodec codec, int stream, int call) {
            return FakeCallServer.open(version, codec, stream, call);
        }

        void ring(int call) {
            server.send(
                    state(CallStateCode.RING_IN, call),
                    new SelectSoftKeys(1, call, SoftKeySet.RING_IN, -1),
                    prompt(1, call, DisplayText80.FROM.inText() + "1002"),
                    info(CallType.INBOUND, "1002", "Bob", "1001", "Alice", call),
                    new SetLamp(ButtonType.LINE, 1, LampMode.BLINK),
                    new SetRinger(RingMode.INSIDE, RingDuration.NORMAL, 1, call));
            phone.await("ringing", now -> now.hardware().ringing());
        }

        void connected(int call) {
            server.send(
                    new SetRinger(RingMode.OFF, RingDuration.NORMAL, 1, call),
                    new SetSpeakerMode(SpeakerMode.ON),
                    new SetLamp(ButtonType.LINE, 1, LampMode.ON),
                    state(CallStateCode.OFF_HOOK, call),
                    new ActivateCallPlane(1),
                    state(CallStateCode.CONNECTED, call),
                    new SelectSoftKeys(1, call, SoftKeySet.CONNECTED, -1),
                    prompt(1, call, DisplayText80.CONNECTED.inText()));
        }

        void end(int call) {
            server.send(
                    new SetRinger(RingMode.OFF, RingDuration.NORMAL, 1, call),
                    new StopTone(1, call, Tone.SILENCE),
                    new SetLamp(ButtonType.LINE, 1, LampMode.OFF),
                    new CloseReceiveChannel(call, call, call, new PortHandling(0)),
                    new StopMediaTransmission(call, call, call, new PortHandling(0)),
                    state(CallStateCode.ON_HOOK, call),
                    new SetSpeakerMode(SpeakerMode.OFF));
            phone.await(
                    "the end of the call", now -> now.idle() && !now.hardware().speaker());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CISCO_7912, 6, ULAW",
        "CISCO_7960, 11, ALAW",
        "CISCO_7941, 17, G722",
        "CISCO_7970, 20, ULAW",
        "CISCO_7975, 22, ALAW"
    })
    void twoPhonesHearEachOtherThroughTheirServersWord(PhoneModel model, int version, AudioCodec codec)
            throws Exception {
        Line alice = line(model, version, 1, 415);
        Line bob = line(PhoneModel.CISCO_7961, 17, 2, 535);
        alice.ring(7);
        bob.ring(9);
        for (Line each : List.of(alice, bob)) {
            each.phone().answer();
            await().until(() -> !each.server().received(SoftKeyEvent.class).isEmpty());
            assertThat(each.server().received(SoftKeyEvent.class).get(0).softKeyEvent())
                    .isEqualTo(SoftKeyEventCode.ANSWER);
        }
        alice.connected(7);
        bob.connected(9);
        alice.server().send(alice.open(codec, 7, 7));
        bob.server().send(bob.open(codec, 9, 9));
        alice.server().send(transmit(version, codec, 7, 7, acknowledged(bob)));
        bob.server().send(transmit(17, codec, 9, 9, acknowledged(alice)));
        alice.phone().await("audio both ways", now -> now.media().twoWay());
        alice.phone().awaitTones(LONG, 535);
        bob.phone().awaitTones(LONG, 415);
        RtpStats heard = alice.phone().awaitRtp("packets", stats -> stats.received() >= 20, LONG);
        assertThat(heard.lost()).isZero();
        assertThat(heard.otherPayload()).isZero();
        assertThat(heard.callReference()).isEqualTo(7);
        assertThat(alice.server().received(StartMediaTransmissionAck.class)).hasSize(version >= 17 ? 1 : 0);

        alice.phone().tone(655);
        bob.phone().awaitTones(LONG, 655);

        alice.phone().hangup();
        await().until(() -> !alice.server().received(OnHook.class).isEmpty());
        alice.end(7);
        bob.end(9);
        assertThat(alice.phone().view().media().silent()).isTrue();
        assertThat(alice.phone().view().leftovers()).isEmpty();
        assertThat(alice.phone().violations()).isEmpty();
        assertThat(bob.phone().violations()).isEmpty();

        alice.server().send(new ConnectionStatisticsReq("1001", 7, StatsProcessingMode.CLEAR_STATS));
        await().until(() ->
                !alice.server().received(ConnectionStatisticsRes.class).isEmpty());
        ConnectionStatisticsRes counters =
                alice.server().received(ConnectionStatisticsRes.class).get(0);
        RtpStats last = alice.phone().rtp();
        assertThat(counters.numberPacketsSent()).isEqualTo((int) last.sent()).isPositive();
        assertThat(counters.numberPacketsReceived()).isEqualTo((int) last.received());
        assertThat(counters.numberOctetsReceived()).isEqualTo((int) last.received() * 160);
        assertThat(counters.directoryNum()).isEqualTo("1001");
    }

    @Test
    void drawsTheScreenOfARingingPhone() throws Exception {
        Line alice = line(PhoneModel.CISCO_7960, 11, 1, 415);
        alice.ring(7);
        assertThat(alice.phone().screen()).isEqualTo("""
                        +------------------------------------------------------------+
                        | SEP000000000001  CP-7960G                 2026-11-22 06:17 |
                        | line 1  Alice 1001 = 1001                          (blink) |
                        | speed dial 1  Echo = 600                                   |
                        | ---------------------------------------------------------- |
                        | > ring in  Bob (1002)  (line 1)                            |
                        | From 1002                                                  |
                        | [Answer]                                                   |
                        +------------------------------------------------------------+
                          on hook, rings inside""");
    }

    @Test
    void dialsAfterTheServerTookItOffHook() throws Exception {
        Line alice = line(PhoneModel.CISCO_7960, 11, 1, 415);
        alice.server().script(message -> {
            if (message instanceof OffHook) {
                alice.server()
                        .send(
                                state(CallStateCode.OFF_HOOK, 3),
                                new SelectSoftKeys(1, 3, SoftKeySet.CONNECTED, -1),
                                new StartTone(Tone.INSIDE_DIAL_TONE, ToneDirection.USER, 1, 3));
            }
        });
        alice.phone().dial("600");
        await().until(() -> alice.server().received(KeypadButton.class).size() == 3);
        assertThat(alice.server().received(KeypadButton.class))
                .allSatisfy(digit -> assertThat(digit.callReference()).isEqualTo(3))
                .extracting(digit -> digit.kpButton().code())
                .containsExactly(6, 0, 0);
        assertThat(alice.phone().view().plays(Tone.INSIDE_DIAL_TONE)).isTrue();
        alice.phone().softKey("EndCall");
        await().until(() -> !alice.server().received(SoftKeyEvent.class).isEmpty());
        assertThat(alice.server().received(SoftKeyEvent.class).get(0))
                .isEqualTo(new SoftKeyEvent(SoftKeyEventCode.END_CALL, 1, 3));
        alice.server().send(state(CallStateCode.ON_HOOK, 3));
        alice.phone().await("the end", PhoneView::idle);
        assertThat(alice.phone().view().leftovers())
                .contains("tone INSIDE_DIAL_TONE of call 3 never stopped", "speaker on without a call");
    }

    @Test
    void writesItsCallListsAsAPhoneDoes() throws Exception {
        Line alice = line(PhoneModel.CISCO_7960, 11, 1, 415);
        alice.ring(1);
        alice.end(1);
        alice.ring(2);
        alice.connected(2);
        alice.end(2);
        alice.server()
                .send(
                        state(CallStateCode.OFF_HOOK, 3),
                        new DialedNumber("600", 1, 3),
                        state(CallStateCode.PROCEED, 3),
                        info(CallType.OUTBOUND, "1001", "Alice", "600", "Echo", 3));
        alice.phone().await("dialled", now -> now.hasCall(CallStateCode.PROCEED));
        alice.end(3);
        alice.server().send(state(CallStateCode.OFF_HOOK, 4));
        alice.phone().await("off hook", now -> !now.idle());
        alice.end(4);
        assertThat(alice.phone().view().history())
                .extracting(entry -> entry.kind() + " " + entry.party())
                .containsExactly("MISSED Bob (1002)", "RECEIVED Bob (1002)", "PLACED Echo (600)");
    }

    @Test
    void keepsCallsAnsweredElsewhereOutOfTheMissedOnes() throws Exception {
        Line alice = line(PhoneModel.CISCO_7970, 20, 1, 415);
        alice.ring(1);
        alice.server().send(new CallHistoryInfo(CallHistoryDisposition.IGNORE, 1, 1));
        alice.end(1);
        alice.ring(2);
        alice.server().send(state(CallStateCode.CONNECTED, 2, CallPrivacy.FULL));
        alice.end(2);
        assertThat(alice.phone().view().history()).isEmpty();
        alice.ring(3);
        alice.server().send(new CallHistoryInfo(CallHistoryDisposition.RECEIVED_CALLS, 1, 3));
        alice.end(3);
        assertThat(alice.phone().view().history(Kind.RECEIVED)).hasSize(1);
    }

    @Test
    void recordsWhatAStrictPhoneWouldNotForgive() throws Exception {
        Line alice = line(PhoneModel.CISCO_7941, 17, 1, 415);
        alice.server().send(info(CallType.INBOUND, "1002", "Bob", "1001", "Alice", 5), state(CallStateCode.RING_IN, 6));
        alice.server()
                .send(transmit(17, AudioCodec.ULAW, 6, 6, new InetSocketAddress(InetAddress.getLoopbackAddress(), 9)));
        alice.server().send(alice.open(AudioCodec.ULAW, 61, 6), alice.open(AudioCodec.ULAW, 62, 6));
        alice.server().sendFrame(0x0777, new byte[4]);
        alice.server().sendFrame(0x0111, new byte[12]);
        alice.server().send(new CallHistoryInfo(CallHistoryDisposition.IGNORE, 1, 99));
        await().until(() -> alice.phone().violations().size() >= 6);
        assertThat(alice.phone().violations())
                .containsExactly(
                        "CallInfo for unknown call 5 on line 1",
                        "StartMediaTransmission with pass-through party id 6 of call 6: no receive channel has this id",
                        "OpenReceiveChannel of call 6 while another receive channel is open",
                        "unknown message 0x0777",
                        "CallState with a body of 12 bytes, a phone at version 17 reads 24",
                        "CallHistoryInfo for unknown call 99");
    }

    @Test
    void refusesACodecItDoesNotHave() throws Exception {
        Line alice = line(PhoneModel.CISCO_7960, 11, 1, 415);
        alice.server().send(state(CallStateCode.OFF_HOOK, 1), alice.open(AudioCodec.G722, 1, 1));
        await().until(() ->
                !alice.server().received(OpenReceiveChannelAck.class).isEmpty());
        assertThat(alice.server().received(OpenReceiveChannelAck.class).get(0).mediaReceptionStatus())
                .isEqualTo(MediaStatus.INVALID_CODEC);
        assertThat(alice.phone().view().media().silent()).isTrue();
    }

    @Test
    void closesItsPortsWhenTheServerGoes() throws Exception {
        Line alice = line(PhoneModel.CISCO_7960, 11, 1, 415);
        alice.server().send(state(CallStateCode.OFF_HOOK, 1), alice.open(AudioCodec.ULAW, 1, 1));
        acknowledged(alice);
        alice.phone().await("the channel", now -> !now.media().silent());
        alice.server().hangUp();
        alice.phone().await("silence", now -> now.media().silent() && now.idle());
        assertThat(alice.phone().rtpStreams()).hasSize(1);
    }

    private static InetSocketAddress acknowledged(Line line) {
        await().until(() -> !line.server().received(OpenReceiveChannelAck.class).isEmpty());
        OpenReceiveChannelAck ack =
                line.server().received(OpenReceiveChannelAck.class).get(0);
        assertThat(ack.mediaReceptionStatus()).isEqualTo(MediaStatus.OK);
        return new InetSocketAddress(ack.ipAddr().toInetAddress(), ack.portNumber());
    }

    private Line line(PhoneModel model, int version, int number, int tone) throws Exception {
        ScriptedServer server = FakeCallServer.start(version);
        open.add(server);
        VirtualPhone phone = PhoneOptions.of(model, "SEP00000000000" + number, server.address())
                .localAddress(InetAddress.getByName("127.0.9." + number))
                .protocolVersion(version)
                .tone(tone)
                .network(network)
                .phone();
        open.add(0, phone);
        phone.register();
        return new Line(server, phone, version);
    }
}
