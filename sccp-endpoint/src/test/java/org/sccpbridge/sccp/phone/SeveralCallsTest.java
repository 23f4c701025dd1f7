package org.sccpbridge.sccp.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.sccpbridge.sccp.phone.FakeCallServer.info;
import static org.sccpbridge.sccp.phone.FakeCallServer.prompt;
import static org.sccpbridge.sccp.phone.FakeCallServer.state;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sccpbridge.sccp.message.call.CallSelectStatRes;
import org.sccpbridge.sccp.message.call.CallState;
import org.sccpbridge.sccp.message.call.RecordingStatus;
import org.sccpbridge.sccp.message.call.SelectSoftKeys;
import org.sccpbridge.sccp.message.call.SetLamp;
import org.sccpbridge.sccp.message.call.SetMicroMode;
import org.sccpbridge.sccp.message.call.SetSpeakerMode;
import org.sccpbridge.sccp.message.call.StartTone;
import org.sccpbridge.sccp.message.code.ButtonType;
import org.sccpbridge.sccp.message.code.CallPriority;
import org.sccpbridge.sccp.message.code.CallPrivacy;
import org.sccpbridge.sccp.message.code.CallStateCode;
import org.sccpbridge.sccp.message.code.CallType;
import org.sccpbridge.sccp.message.code.DisplayText80;
import org.sccpbridge.sccp.message.code.HeadsetMode;
import org.sccpbridge.sccp.message.code.LampMode;
import org.sccpbridge.sccp.message.code.MicrophoneMode;
import org.sccpbridge.sccp.message.code.PrecedenceDomain;
import org.sccpbridge.sccp.message.code.RecordingStatusCode;
import org.sccpbridge.sccp.message.code.SoftKeyEventCode;
import org.sccpbridge.sccp.message.code.SoftKeySet;
import org.sccpbridge.sccp.message.code.SpeakerMode;
import org.sccpbridge.sccp.message.code.Tone;
import org.sccpbridge.sccp.message.code.ToneDirection;
import org.sccpbridge.sccp.message.display.DisplayPriNotify;
import org.sccpbridge.sccp.message.input.HeadsetStatus;
import org.sccpbridge.sccp.message.input.HookFlash;
import org.sccpbridge.sccp.message.input.MediaPathEvent;
import org.sccpbridge.sccp.message.input.OffHook;
import org.sccpbridge.sccp.message.input.OnHook;
import org.sccpbridge.sccp.message.input.SoftKeyEvent;
import org.sccpbridge.sccp.message.input.Stimulus;
import org.sccpbridge.sccp.message.part.Precedence;
import org.sccpbridge.sccp.message.template.ForwardStatRes;

class SeveralCallsTest {
    private static final CallId HELD = new CallId(1, 7);
    private static final CallId TALKING = new CallId(1, 8);

    private final PhoneNetwork network = new PhoneNetwork(1);
    private ScriptedServer server;
    private VirtualPhone phone;

    @AfterEach
    void close() throws Exception {
        phone.close();
        server.close();
        network.close();
    }

    @Test
    void showsAHeldCallATalkAndAWaitingCall() throws Exception {
        twoCalls(PhoneModel.CISCO_7960, 11);
        server.send(
                state(CallStateCode.RING_IN, 9),
                info(CallType.INBOUND, "1004", "Dave", "1001", "Alice", 9),
                prompt(1, 9, DisplayText80.FROM.inText() + "1004"),
                new SelectSoftKeys(1, 9, SoftKeySet.RING_IN, -1),
                new StartTone(Tone.CALL_WAITING_TONE, ToneDirection.USER, 1, 8),
                new DisplayPriNotify(10, 5, "Call waiting"),
                new SetLamp(ButtonType.VOICE_MAIL, 0, LampMode.ON),
                new ForwardStatRes(1, 1, 1, "600", 0, "", 0, ""),
                new CallSelectStatRes(1, 7, 1),
                new RecordingStatus(8, RecordingStatusCode.ON));
        PhoneView view = phone.await("everything", now -> now.calls().stream().anyMatch(CallView::recorded));
        assertThat(view.screenWithoutClock()).isEqualTo("""
                        +------------------------------------------------------------+
                        | SEP001122334455  CP-7960G                                  |
                        | line 1  Alice 1001 = 1001  -> all 600                 (on) |
                        | speed dial 1  Echo = 600                                   |
                        | * messages are waiting                                     |
                        | ---------------------------------------------------------- |
                        |   hold  Bob (1002)  (line 1)  [selected]                   |
                        |       Hold                                                 |
                        | > connected  Carol (1003)  (line 1)  [recorded]            |
                        |   ring in  Dave (1004)  (line 1)                           |
                        |       From 1004                                            |
                        | !! Call waiting                                            |
                        | Connected                                                  |
                        | [EndCall]                                                  |
                        +------------------------------------------------------------+
                          speaker on, plays call waiting tone""");
        assertThat(view.softKeys(new CallId(1, 9))).containsExactly("Answer");
        assertThat(view.contradictions()).isEmpty();
        phone.passTime(Duration.ofSeconds(9));
        assertThat(phone.view().display().priorityNotice()).isEqualTo("Call waiting");
        phone.passTime(Duration.ofSeconds(1));
        assertThat(phone.view().display().priorityNotice()).isEmpty();
        assertThat(phone.violations()).isEmpty();
    }

    @Test
    void pressesASoftKeyOfAnyCall() throws Exception {
        twoCalls(PhoneModel.CISCO_7960, 11);
        assertThat(phone.view().focus()).isEqualTo(TALKING);
        phone.softKey("Answer", HELD);
        phone.await("the cursor", now -> now.focus().equals(HELD));
        assertThat(phone.view().prompt()).isEqualTo("Hold");
        assertThat(phone.view().softKeys()).containsExactly("Answer");
        phone.softKey(SoftKeyEventCode.TRANSFER);
        phone.softKey(SoftKeyEventCode.HOLD.code(), TALKING);
        await().until(() -> server.received(SoftKeyEvent.class).size() == 3);
        assertThat(server.received(SoftKeyEvent.class))
                .containsExactly(
                        new SoftKeyEvent(SoftKeyEventCode.ANSWER, 1, 7),
                        new SoftKeyEvent(SoftKeyEventCode.TRANSFER, 1, 7),
                        new SoftKeyEvent(SoftKeyEventCode.HOLD, 1, 8));
        server.send(state(CallStateCode.ON_HOOK, 7));
        phone.await("the other call in focus", now -> now.focus().equals(TALKING));
    }

    @Test
    void pressesFixedKeysForTheLineOfTheCallShown() throws Exception {
        twoCalls(PhoneModel.CISCO_7910, 5);
        phone.hold();
        phone.transfer();
        phone.conference();
        phone.voiceMail();
        phone.forwardAll();
        phone.doNotDisturb();
        phone.hookFlash();
        await().until(() -> !server.received(HookFlash.class).isEmpty());
        assertThat(server.received(Stimulus.class))
                .allMatch(pressed -> pressed.lineInstance() == 1)
                .extracting(Stimulus::stimulus)
                .containsExactly(
                        ButtonType.HOLD,
                        ButtonType.TRANSFER,
                        ButtonType.CONFERENCE,
                        ButtonType.VOICE_MAIL,
                        ButtonType.FORWARD_ALL,
                        ButtonType.DO_NOT_DISTURB);
        phone.button(2);
        await().until(() -> server.received(Stimulus.class).size() == 7);
        assertThat(server.received(Stimulus.class).get(6)).isEqualTo(new Stimulus(ButtonType.SPEED_DIAL, 1, 0, 0));
        assertThatThrownBy(() -> phone.button(99)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void handsAudioFromPathToPathWithoutSayingOffHookAgain() throws Exception {
        twoCalls(PhoneModel.CISCO_7975, 20);
        phone.offHook();
        phone.await(
                "the handset",
                now -> now.hardware().handset() && !now.hardware().speaker());
        phone.headset();
        phone.await("the headset", now -> now.hardware().headset());
        phone.onHook();
        await().until(() -> server.received(MediaPathEvent.class).size() == 4);
        assertThat(server.received(OffHook.class)).isEmpty();
        assertThat(server.received(OnHook.class)).isEmpty();
        assertThat(phone.screen()).contains("headset on");
        phone.headset();
        await().until(() -> server.received(OnHook.class).size() == 1);
        assertThat(server.received(OnHook.class)).containsExactly(new OnHook(1, 8));
        assertThat(server.received(HeadsetStatus.class))
                .extracting(HeadsetStatus::headsetStatus)
                .containsExactly(HeadsetMode.OFF, HeadsetMode.ON, HeadsetMode.OFF);
    }

    @Test
    void forgetsMutingWhenTheCallEnds() throws Exception {
        twoCalls(PhoneModel.CISCO_7960, 11);
        phone.mute();
        phone.await("muted", now -> now.hardware().muted() && !now.hardware().audible());
        assertThat(phone.screen()).contains("muted");
        server.send(new SetMicroMode(MicrophoneMode.OFF));
        phone.await("microphone off", now -> !now.hardware().microphone());
        server.send(new SetMicroMode(MicrophoneMode.ON), state(CallStateCode.ON_HOOK, 8));
        phone.await("not muted", now -> now.hardware().audible());
    }

    @Test
    void tellsWhatDoesNotFitTogether() throws Exception {
        twoCalls(PhoneModel.CISCO_7960, 11);
        server.send(
                state(CallStateCode.CONNECTED, 7),
                new SetLamp(ButtonType.LINE, 1, LampMode.OFF),
                new StartTone(Tone.REORDER_TONE, ToneDirection.USER, 1, 99));
        PhoneView view = phone.await("the tone", now -> now.plays(Tone.REORDER_TONE));
        assertThat(view.contradictions())
                .containsExactly(
                        "more than one call in hand: [7 connected, 8 connected]",
                        "tone REORDER_TONE of call 99, which is not there",
                        "lamp of line 1 off though it has a call");
    }

    @Test
    void complainsAboutAnAnsweredCallThatWasNeverOffHook() throws Exception {
        register(PhoneModel.CISCO_7960, 11);
        server.send(state(CallStateCode.RING_IN, 3), state(CallStateCode.CONNECTED, 3));
        await().until(() -> !phone.violations().isEmpty());
        assertThat(phone.violations()).singleElement().asString().contains("without OffHook before");
    }

    @Test
    void complainsAboutACallOnALineItDoesNotHave() throws Exception {
        register(PhoneModel.CISCO_7912, 6);
        server.send(new CallState(
                CallStateCode.RING_IN,
                2,
                3,
                CallPrivacy.NONE,
                new Precedence(CallPriority.NORMAL, PrecedenceDomain.DEFAULT)));
        await().until(() -> !phone.violations().isEmpty());
        assertThat(phone.violations()).containsExactly("CallState on line 2, which the phone does not have");
    }

    private void register(PhoneModel model, int version) throws Exception {
        server = FakeCallServer.start(version);
        phone = PhoneOptions.of(model, "SEP001122334455", server.address())
                .protocolVersion(version)
                .network(network)
                .phone();
        phone.register();
    }

    /** Bob on hold, Carol on the speaker. */
    private void twoCalls(PhoneModel model, int version) throws Exception {
        register(model, version);
        server.send(
                state(CallStateCode.RING_IN, 7),
                info(CallType.INBOUND, "1002", "Bob", "1001", "Alice", 7),
                state(CallStateCode.OFF_HOOK, 7),
                state(CallStateCode.HOLD, 7),
                prompt(1, 7, DisplayText80.HOLD.inText()),
                new SelectSoftKeys(1, 7, SoftKeySet.RING_IN, -1),
                new SetSpeakerMode(SpeakerMode.ON),
                new SetLamp(ButtonType.LINE, 1, LampMode.ON),
                state(CallStateCode.OFF_HOOK, 8),
                info(CallType.OUTBOUND, "1001", "Alice", "1003", "Carol", 8),
                state(CallStateCode.CONNECTED, 8),
                new SelectSoftKeys(1, 8, SoftKeySet.CONNECTED, -1),
                prompt(1, 8, DisplayText80.CONNECTED.inText()));
        phone.await("two calls", now -> now.prompt().equals("Connected"));
    }
}
