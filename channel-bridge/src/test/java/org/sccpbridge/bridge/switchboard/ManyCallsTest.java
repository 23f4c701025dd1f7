package org.sccpbridge.bridge.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sccpbridge.bridge.switchboard.Scenario.Handset;
import org.sccpbridge.bridge.switchboard.TimerKey.Kind;
import org.sccpbridge.sccp.message.code.CallStateCode;
import org.sccpbridge.sccp.message.code.LampMode;
import org.sccpbridge.sccp.message.code.SoftKeySet;
import org.sccpbridge.sccp.message.code.Tone;

/** Several calls on one phone: hold, resume, call waiting, and which call a key is for. */
class ManyCallsTest {
    @Test
    void holdPlaysTheMusicOfTheLineAndClosesTheAudio() {
        Scenario call = Scenario.outgoing(Stage.CONNECTED).soFarSoGood();
        call.phone("SEP1").key(Key.HOLD);

        call.phone("SEP1")
                .told(
                        "Lamp 1 WINK",
                        "CloseReceiveChannel",
                        "StopMediaTransmission",
                        "CallState HOLD",
                        "SoftKeys ON_HOLD",
                        "Prompt <hold>",
                        "Speaker off");
        call.asked("Hangup 1-em1 NORMAL", "Hold 1-far default");
        assertThat(call.hints).containsEntry("1001", DeviceState.ONHOLD);
    }

    @ParameterizedTest
    @CsvSource({"RESUME, 0, 1", "RESUME, 0, 0", "HOLD, 0, 0", "LINE, 1, 0", "HOOK_FLASH, 0, 0"})
    void resumesByKeysAndLineButton(Key key, int instance, int named) {
        Scenario call = Scenario.outgoing(Stage.CONNECTED);
        call.phone("SEP1").key(Key.HOLD);
        call.soFarSoGood().phone("SEP1").key(key, instance, named);

        call.phone("SEP1")
                .told(
                        "Speaker on",
                        "Lamp 1 ON",
                        "CallState CONNECTED",
                        "SoftKeys CONNECTED",
                        "Prompt <connected>",
                        "CallPlane 1",
                        "OpenReceiveChannel ULAW");
        call.asked("Unhold 1-far");
        call.audioOpens("SEP1").asked("CreateMedia ULAW 127.0.0.9:30000", "Join 1-em2");
        call.phone("SEP1").onHook();
        call.isQuiet();
    }

    @Test
    void musicIsEndedOnceMoreUnlessTheCallIsOnHoldAgain() {
        Scenario call = Scenario.outgoing(Stage.CONNECTED);
        call.phone("SEP1").key(Key.HOLD).key(Key.RESUME);
        call.soFarSoGood().timePasses(Kind.MUSIC);
        call.asked("Unhold 1-far");

        call.phone("SEP1").key(Key.HOLD).key(Key.RESUME).key(Key.HOLD);
        assertThat(call.isWaiting(Kind.MUSIC)).isFalse();
        call.phone("SEP1").key(Key.RESUME).key(Key.END_CALL);
        assertThat(call.isWaiting(Kind.MUSIC)).isFalse();
        call.isQuiet();
    }

    @ParameterizedTest
    @CsvSource({"NEW_CALL, 1, 2", "NEW_CALL, 2, 2", "LINE, 2, 2", "SPEED_DIAL, 1, 2", "REDIAL, 0, 2"})
    void anotherCallHoldsTheFirst(Key key, int instance, int expected) {
        Scenario call = Scenario.outgoing(Stage.CONNECTED);
        call.phone("SEP1").key(key, instance, 0);

        assertThat(call.board.allCalls()).hasSize(expected);
        assertThat(call.board.call(1)).extracting(Call::held).isEqualTo(true);
        call.phone("SEP1").onHook();
        assertThat(call.stage(1)).isEqualTo(Stage.CONNECTED);
        assertThat(call.phone("SEP1").screen.calls).containsOnly(Map.entry(1, CallStateCode.HOLD));
    }

    /** What a key does to a call that cannot be held. */
    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "FAILED,      NEW_CALL,   OFF_HOOK",
        "FAILED,      REDIAL,     PROCEEDING",
        "FAILED,      SPEED_DIAL, PROCEEDING",
        "FAILED,      LINE,       OFF_HOOK",
        "DIALING,     NEW_CALL,   OFF_HOOK",
        "RINGING_OUT, NEW_CALL,   OFF_HOOK",
        "PROCEEDING,  NEW_CALL,   OFF_HOOK",
    })
    void aNewCallTakesThePlaceOfOneThatIsNotAConversation(Stage stage, Key key, Stage expected) {
        Scenario call = Scenario.outgoing(stage);
        call.phone("SEP1").key(key, 1, 0);
        assertThat(call.stage(1)).isNull();
        assertThat(call.stage(2)).isEqualTo(expected);
        call.phone("SEP1").onHook();
        call.isQuiet();
    }

    @Test
    void swapsTwoCalls() {
        Scenario call = twoCalls();
        call.phone("SEP1").key(Key.RESUME, 1, 1);
        assertThat(call.phone("SEP1").screen.calls)
                .containsOnly(Map.entry(1, CallStateCode.CONNECTED), Map.entry(2, CallStateCode.HOLD));
        call.asked("Hangup 2-em2 NORMAL", "Unhold 1-far", "Hold 2-far default");
    }

    /** SEP1 holds call 1 and talks on call 2. */
    private static Scenario twoCalls() {
        Scenario call = Scenario.outgoing(Stage.CONNECTED);
        call.phone("SEP1").key(Key.NEW_CALL).press("600");
        call.entered("2-far").dialled("2-far", DialStatus.ANSWER).audioOpens("SEP1");
        return call.soFarSoGood();
    }

    @Test
    void endCallEndsTheCallNamedAndOnHookTheOneInHand() {
        Scenario named = twoCalls();
        named.phone("SEP1").key(Key.END_CALL, 1, 1);
        assertThat(named.stage(1)).isNull();
        assertThat(named.stage(2)).isEqualTo(Stage.CONNECTED);

        Scenario hook = twoCalls();
        hook.phone("SEP1").onHook();
        assertThat(hook.board.call(1)).extracting(Call::held).isEqualTo(true);
        assertThat(hook.stage(2)).isNull();
        hook.phone("SEP1").onHook();
        assertThat(hook.stage(1)).as("the handset says nothing to a held call").isEqualTo(Stage.CONNECTED);
        hook.left("1-far", 16).isQuiet();
    }

    @Test
    void aWaitingCallIsHeardAsAToneAndAnsweringHoldsTheFirst() {
        Scenario call = Scenario.outgoing(Stage.CONNECTED).soFarSoGood();
        Handset phone = call.phone("SEP1");
        call.callComesIn("caller", "1001");
        phone.told(
                "Lamp 1 BLINK",
                "CallState RING_IN",
                "SoftKeys RING_IN",
                "Prompt <call waiting>",
                "CallInfo INBOUND Carol (2001) > Alice (1001)",
                "SoftKeys CONNECTED",
                "StartTone CALL_WAITING_TONE");
        assertThat(phone.screen.ringing).isFalse();

        phone.key(Key.ANSWER, 1, 2);

        assertThat(phone.screen.tone).isNull();
        assertThat(phone.screen.calls)
                .containsOnly(Map.entry(1, CallStateCode.HOLD), Map.entry(2, CallStateCode.CONNECTED));
        assertThat(call.board.call(1)).extracting(Call::held).isEqualTo(true);
    }

    @Test
    void aWaitingCallRingsOnceTheFirstIsOver() {
        Scenario call = Scenario.outgoing(Stage.CONNECTED).callComesIn("caller", "1001");
        call.phone("SEP1").onHook();
        assertThat(call.phone("SEP1").screen.ringing).isTrue();
        assertThat(call.phone("SEP1").prompt()).isEqualTo("<from> Carol (2001)");
    }

    @Test
    void aLineTakesNoMoreCallsThanItsLimit() {
        Scenario office = Scenario.office();
        Tone tone = Tone.CALL_WAITING_TONE;
        office.send(new Event.LineAdded(
                TestLines.line("1002", "Bob", Extras.of(new CallWaiting.Options(2, tone, Duration.ZERO)))));
        office.callComesIn("first", "1002").callComesIn("second", "1002").soFarSoGood();
        office.callComesIn("third", "1002").asked("Hangup third BUSY");
        assertThat(office.phone("SEP2").screen.calls).hasSize(2);
    }

    @Test
    void theWaitingToneIsRepeatedAsConfigured() {
        Scenario office = Scenario.office();
        office.send(new Event.LineAdded(TestLines.line(
                "1001",
                "Alice",
                Extras.of(new CallWaiting.Options(6, Tone.CALL_WAITING_TONE, Duration.ofSeconds(7))))));
        office.phone("SEP1").offHook().press("600");
        office.entered("1-far").dialled("1-far", DialStatus.ANSWER).audioOpens("SEP1");
        office.callComesIn("caller", "1001");
        assertThat(office.patience(Kind.WAITING)).isEqualTo(Duration.ofSeconds(7));
        office.left("caller", 0);
        assertThat(office.isWaiting(Kind.WAITING)).isFalse();
    }

    @Test
    void everyCallHasItsOwnSoftKeysAndLampsShowWhatNeedsTheUserMost() {
        Scenario call = twoCalls();
        call.callComesIn("caller", "1010");
        assertThat(call.phone("SEP1").screen.keys)
                .containsEntry(1, SoftKeySet.ON_HOLD)
                .containsEntry(2, SoftKeySet.CONNECTED)
                .containsEntry(3, SoftKeySet.RING_IN);
        assertThat(call.phone("SEP1").screen.lamps)
                .containsEntry(1, LampMode.ON)
                .containsEntry(2, LampMode.BLINK);
    }

    @Test
    void digitsPressedWhileTheOnlyCallIsOnHoldGoNowhere() {
        Scenario call = Scenario.outgoing(Stage.CONNECTED);
        call.phone("SEP1").key(Key.HOLD);
        call.soFarSoGood().phone("SEP1").press("600").toldNothing();
        call.asked();
    }

    @Test
    void selectMarksCallsOnlyWhereThereAreSeveral() {
        Scenario one = Scenario.outgoing(Stage.CONNECTED).soFarSoGood();
        one.phone("SEP1").key(Key.SELECT).told("Notify <key is not active>");

        Scenario two = twoCalls();
        two.phone("SEP1").key(Key.SELECT, 1, 1).told("Selected on");
        two.phone("SEP1").key(Key.SELECT, 1, 2).told("Selected on");
        two.phone("SEP1").key(Key.SELECT, 1, 1).told("Selected off");
    }

    @Test
    void heldCallsOutliveALostLink() {
        Scenario call = twoCalls().send(new AsteriskEvent.AriDown()).soFarSoGood();
        call.back(
                Map.of(
                        "1-far", Scenario.live(true),
                        "2-far", Scenario.live(true),
                        "2-em2", Scenario.live(true)),
                "1",
                "2");
        call.asked("Hold 1-far default");
        assertThat(call.phone("SEP1").screen.calls)
                .containsOnly(Map.entry(1, CallStateCode.HOLD), Map.entry(2, CallStateCode.CONNECTED));
    }

    @Test
    void saysThatTheFarEndHolds() {
        Scenario call = Scenario.incoming(Stage.CONNECTED);
        call.send(new AsteriskEvent.FarHeld("caller", true));
        assertThat(call.phone("SEP2").prompt()).isEqualTo("Other party holds");
        call.send(new AsteriskEvent.FarHeld("caller", false));
        assertThat(call.phone("SEP2").prompt()).isEqualTo("<connected>");
    }

    @Test
    void whoHeldAndGaveTheCallAwayHoldsNoLonger() {
        Scenario call = Scenario.incoming(Stage.CONNECTED);
        call.send(new AsteriskEvent.FarHeld("caller", true));
        call.send(new AsteriskEvent.PartyChanged("caller", new Party("4711", "New Party"), false));
        assertThat(call.phone("SEP2").prompt()).isEqualTo("<connected>");
    }

    @Test
    void aCallerWhoWaitedThroughARestartRingsWhenThePhoneIsBack() {
        Scenario office = Scenario.office();
        office.phone("SEP2").vanishes();
        office.send(new AsteriskEvent.AriDown()).soFarSoGood();
        office.back(Map.of("caller", Scenario.live(false, "1002")));
        office.asked("CreateBridge 1", "Join caller", "Ring caller");

        office.register("SEP2", Map.of(1, "1002"));

        assertThat(office.phone("SEP2").screen.ringing).isTrue();
        assertThat(office.isWaiting(Kind.ABSENT)).isFalse();
    }

    @Test
    void aCallerWhoWaitedThroughARestartDoesNotWaitForEver() {
        Scenario office = Scenario.office();
        office.phone("SEP2").vanishes();
        office.send(new AsteriskEvent.AriDown()).back(Map.of("caller", Scenario.live(false, "1002")));
        office.soFarSoGood().timePasses(Kind.ABSENT).asked("Hangup caller ABSENT", "DestroyBridge 1");
    }

    @Test
    void aPhoneWithoutACodecForItKeepsTheCallItHas() {
        Scenario call = Scenario.outgoing(Stage.CONNECTED).callComesIn("caller", "1001");
        call.phone("SEP1").does(new PhoneEvent.CodecsReported("SEP1", Set.of()));
        call.phone("SEP1").key(Key.ANSWER, 1, 2);
        assertThat(call.board.call(1)).extracting(Call::held).isEqualTo(false);
    }
}
