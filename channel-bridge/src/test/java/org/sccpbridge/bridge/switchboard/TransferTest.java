package org.sccpbridge.bridge.switchboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sccpbridge.bridge.switchboard.Scenario.live;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sccpbridge.bridge.config.Codec;
import org.sccpbridge.bridge.switchboard.Scenario.Handset;
import org.sccpbridge.sccp.message.code.CallStateCode;
import org.sccpbridge.sccp.message.code.LampMode;
import org.sccpbridge.sccp.message.code.SoftKeySet;
import org.sccpbridge.sccp.message.code.Tone;

/** Transfer: what the keys mean, what is asked of Asterisk in which order, and what happens when something goes wrong on the way. */
class TransferTest {
    /** SEP2 has a call from Carol and calls 600 about it, up to {@code stage}. */
    static Scenario consulting(Stage stage) {
        return consulting(Scenario.incoming(Stage.CONNECTED), stage);
    }

    static Scenario consulting(Scenario scenario, Stage stage) {
        Handset phone = scenario.phone("SEP2").key(Key.TRANSFER);
        if (stage == Stage.OFF_HOOK) {
            return scenario.soFarSoGood();
        }
        if (stage == Stage.DIALING) {
            phone.press("60");
            return scenario.soFarSoGood();
        }
        phone.press("600");
        if (stage == Stage.FAILED) {
            return scenario.entered("2-far").dialled("2-far", DialStatus.BUSY).soFarSoGood();
        }
        if (stage != Stage.PROCEEDING) {
            scenario.entered("2-far").dialled("2-far", DialStatus.RINGING);
        }
        if (stage == Stage.CONNECTED) {
            scenario.dialled("2-far", DialStatus.ANSWER).audioOpens("SEP2");
        }
        return scenario.soFarSoGood();
    }

    /** A phone with the options of a transfer. */
    private static Scenario withOptions(boolean allowed, boolean onHangup) {
        return with(Extras.of(new Transferring.Options(allowed, onHangup)));
    }

    static Scenario with(Extras options) {
        Scenario scenario = Scenario.office();
        scenario.send(new PhoneEvent.Registered(new Phone(
                "SEP2",
                99,
                new TreeMap<>(Map.of(1, "1002")),
                Map.of(),
                true,
                true,
                1,
                EnumSet.of(Codec.ULAW),
                Map.of(),
                options)));
        scenario.callComesIn("caller", "1002").phone("SEP2").key(Key.ANSWER);
        return scenario.audioOpens("SEP2").soFarSoGood();
    }

    static Scenario leaves(Scenario scenario) {
        scenario.left("caller", 0);
        return scenario.send(new AsteriskEvent.ChannelReleased(Scenario.id("2-far")));
    }

    @Test
    void transferHoldsTheCallAndOffersAnother() {
        Scenario call = Scenario.incoming(Stage.CONNECTED).soFarSoGood();
        Handset phone = call.phone("SEP2").key(Key.TRANSFER);

        call.asked("Hangup 1-em1 NORMAL", "Hold caller default");
        assertThat(phone.screen.calls)
                .containsOnly(Map.entry(1, CallStateCode.HOLD), Map.entry(2, CallStateCode.OFF_HOOK));
        assertThat(InWords.prompt(phone.screen.prompts.get(1))).isEqualTo("<transfer>");
        assertThat(phone.screen.transferLamps).containsEntry(1, LampMode.FLASH);
        assertThat(phone.screen.keys).containsEntry(2, SoftKeySet.OFF_HOOK_WITH_FEATURES);
        assertThat(call.board.meaningful(board(call, "SEP2"), theCall(call, 2))).doesNotContain(Key.TRANSFER);
    }

    @Test
    void aToneConfirmsTheTransferWhereItIsWanted() {
        Scenario call = consulting(with(Extras.of(new Transferring.Confirmation(Tone.ZIP))), Stage.CONNECTED);
        call.phone("SEP2").key(Key.TRANSFER).toldAmongOthers("Beep ZIP");
        leaves(call).isQuiet();
    }

    private static Phone board(Scenario scenario, String name) {
        Phone phone = scenario.board.phone(name);
        assertThat(phone).isNotNull();
        return phone;
    }

    private static Call theCall(Scenario scenario, int reference) {
        Call call = scenario.board.call(reference);
        assertThat(call).isNotNull();
        return call;
    }

    @Test
    void attendedTransferStopsTheMusicAndHandsBothOver() {
        Scenario call = consulting(Stage.CONNECTED);
        Handset phone = call.phone("SEP2").key(Key.TRANSFER);

        phone.told(
                "Lamp TRANSFER 1 OFF",
                "Lamp 1 OFF",
                "ClearPrompt",
                "CallState ON_HOOK",
                "ClearPrompt",
                "CloseReceiveChannel",
                "StopMediaTransmission",
                "CallState ON_HOOK",
                "SoftKeys ON_HOOK",
                "RefreshClock",
                "Speaker off",
                "Prompt <idle>");
        call.asked("Hangup 2-em2 NORMAL", "Unhold caller", "HandOver caller to 2-far");
        assertThat(call.hints).containsEntry("1002", DeviceState.NOT_INUSE);

        leaves(call).asked("DestroyBridge 1", "DestroyBridge 2");
        call.isQuiet();
    }

    @Test
    void whoRingsIsTransferredToWhileTheOtherHearsRinging() {
        Scenario call = consulting(Stage.RINGING_OUT);
        call.phone("SEP2").key(Key.TRANSFER);
        call.asked("Unhold caller", "Ring caller", "HandOver caller to 2-far");
        leaves(call).isQuiet();
    }

    @Test
    void transferRightAfterDiallingWaitsUntilTheOtherLegIsThere() {
        Scenario call = consulting(Stage.PROCEEDING);
        call.phone("SEP2").key(Key.TRANSFER);
        call.asked("Unhold caller");
        assertThat(call.phone("SEP2").screen.calls).isEmpty();

        call.entered("2-far").asked("Join 2-far", "Dial 2-far");
        call.dialled("2-far", DialStatus.STARTED).asked("Ring caller", "HandOver caller to 2-far");
        leaves(call).isQuiet();
    }

    @Test
    void nobodyIsHandedToALegThatWasNeverDialled() {
        Scenario call = consulting(Stage.PROCEEDING);
        call.phone("SEP2").key(Key.TRANSFER);
        call.entered("2-far").send(new AsteriskEvent.AriDown());
        call.back(Map.of("caller", live(true), "2-far", live(false)), "1", "2");
        call.fails(AsteriskCommand.Dial.class, AsteriskEvent.Refusal.UNREACHABLE);
        assertThat(call.wasAsked("HandOver caller to 2-far")).isFalse();
        assertThat(call.wasAsked("Hangup 2-far NORMAL")).isTrue();
        assertThat(call.phone("SEP2").screen.ringing).isTrue();
    }

    @Test
    void itComesBackWhenNobodySaysThatTheOtherWasDialled() {
        Scenario call = consulting(Stage.PROCEEDING);
        call.phone("SEP2").key(Key.TRANSFER);
        call.entered("2-far").timePasses(TimerKey.Kind.SETUP);
        assertThat(call.stage(1)).isEqualTo(Stage.RINGING_IN);
        assertThat(call.wasAsked("HandOver caller to 2-far")).isFalse();
    }

    @Test
    void anAnswerThatWasMissedShowsThatTheOtherWasDialled() {
        Scenario call = consulting(Stage.PROCEEDING);
        call.phone("SEP2").key(Key.TRANSFER);
        call.entered("2-far").send(new AsteriskEvent.AriDown());
        call.back(Map.of("caller", live(true), "2-far", live(true)), "1", "2");
        assertThat(call.wasAsked("HandOver caller to 2-far")).isTrue();
    }

    @Test
    void musicThatCouldNotBeStoppedIsStoppedWhenTheLinkIsBack() {
        Scenario call = consulting(Stage.PROCEEDING);
        call.phone("SEP2").key(Key.TRANSFER);
        call.send(new AsteriskEvent.AriDown());
        call.fails(AsteriskCommand.Unhold.class, AsteriskEvent.Refusal.UNREACHABLE)
                .soFarSoGood();
        call.back(Map.of("caller", live(true)), "1", "2");
        assertThat(call.wasAsked("Unhold caller")).isTrue();
    }

    @Test
    void transferDialsWhatIsTyped() {
        Scenario call = consulting(Scenario.incoming(Stage.CONNECTED), Stage.OFF_HOOK);
        call.phone("SEP2").press("5").key(Key.TRANSFER);
        assertThat(call.lastAsked(AsteriskCommand.CreateFar.class).number()).isEqualTo("5");
        call.entered("2-far").dialled("2-far", DialStatus.STARTED);
        assertThat(call.wasAsked("HandOver caller to 2-far")).isTrue();
        leaves(call).isQuiet();
    }

    @Test
    void anInvalidNumberIsHeardByWhoTransfers() {
        Scenario call = consulting(Stage.DIALING);
        call.phone("SEP2").key(Key.TRANSFER);
        assertThat(call.stage(2)).isEqualTo(Stage.FAILED);
        assertThat(call.board.call(1)).extracting(Call::held).isEqualTo(true);
    }

    @ParameterizedTest
    @EnumSource(names = {"OFF_HOOK", "FAILED"})
    void nobodyToTransferToYet(Stage stage) {
        Scenario call = consulting(stage);
        call.phone("SEP2").key(Key.TRANSFER).told("Notify <key is not active>");
    }

    @ParameterizedTest
    @EnumSource(names = {"OFF_HOOK", "DIALING", "PROCEEDING", "RINGING_OUT", "CONNECTED", "FAILED"})
    void endCallGoesBackToTheCallOnHold(Stage stage) {
        Scenario call = consulting(stage);
        call.phone("SEP2").key(Key.END_CALL);
        assertThat(call.stage(2)).isNull();
        assertThat(call.phone("SEP2").screen.calls).containsOnly(Map.entry(1, CallStateCode.CONNECTED));
        assertThat(call.phone("SEP2").screen.transferLamps).doesNotContainValue(LampMode.FLASH);
        assertThat(call.wasAsked("Unhold caller")).isTrue();
    }

    @Test
    void resumeKeepsWhoWasAskedOnHoldAndForgetsTheTransfer() {
        Scenario call = consulting(Stage.CONNECTED);
        Handset phone = call.phone("SEP2").key(Key.RESUME, 1, 1);
        assertThat(phone.screen.calls)
                .containsOnly(Map.entry(1, CallStateCode.CONNECTED), Map.entry(2, CallStateCode.HOLD));
        assertThat(theCall(call, 2).has(Transferring.Consultation.class)).isFalse();
        phone.key(Key.TRANSFER);
        assertThat(call.board.allCalls()).as("a consultation of its own").hasSize(3);
    }

    @Test
    void theHandsetOnTheHookEndsOnlyTheConsultation() {
        Scenario call = consulting(Stage.CONNECTED);
        call.phone("SEP2").onHook();
        assertThat(call.phone("SEP2").screen.calls).containsOnly(Map.entry(1, CallStateCode.HOLD));
        assertThat(call.phone("SEP2").prompt()).isEqualTo("<hold>");
    }

    @ParameterizedTest
    @EnumSource(names = {"PROCEEDING", "RINGING_OUT", "CONNECTED"})
    void hangingUpTransfersWhereConfigured(Stage stage) {
        Scenario call = consulting(withOptions(true, true), stage);
        call.phone("SEP2").onHook();
        call.entered("2-far").dialled("2-far", DialStatus.STARTED);
        assertThat(call.wasAsked("HandOver caller to 2-far")).isTrue();
        leaves(call);
        assertThat(call.board.allCalls()).isEmpty();
    }

    @Test
    void endCallDoesNotTransferEvenWhereHangingUpDoes() {
        Scenario call = consulting(withOptions(true, true), Stage.CONNECTED);
        call.phone("SEP2").key(Key.END_CALL);
        assertThat(call.phone("SEP2").screen.calls).containsOnly(Map.entry(1, CallStateCode.CONNECTED));
    }

    @Test
    void transferMayBeForbidden() {
        Scenario call = withOptions(false, false);
        call.phone("SEP2").key(Key.TRANSFER).told("Notify <key is not active>");
        call.phone("SEP2").key(Key.HOOK_FLASH).told("Notify <key is not active>");
    }

    @Test
    void hookFlashBeginsCompletesAndCancels() {
        Scenario call = Scenario.incoming(Stage.CONNECTED);
        call.phone("SEP2").key(Key.HOOK_FLASH);
        assertThat(call.stage(2)).isEqualTo(Stage.OFF_HOOK);
        call.phone("SEP2").key(Key.HOOK_FLASH);
        assertThat(call.phone("SEP2").screen.calls).containsOnly(Map.entry(1, CallStateCode.CONNECTED));

        Scenario other = consulting(Stage.RINGING_OUT);
        other.phone("SEP2").key(Key.HOOK_FLASH);
        other.asked("Unhold caller", "Ring caller", "HandOver caller to 2-far");
    }

    @Test
    void theKeyOnTheHeldCallCompletesToo() {
        Scenario call = consulting(Stage.CONNECTED);
        call.phone("SEP2").key(Key.TRANSFER, 1, 1);
        assertThat(call.wasAsked("HandOver caller to 2-far")).isTrue();
    }

    /** SEP2 has Carol's call on hold and talks to 600, one not because of the other. */
    private static Scenario twoCalls() {
        Scenario call = Scenario.incoming(Stage.CONNECTED);
        call.phone("SEP2").key(Key.NEW_CALL).press("600");
        call.entered("2-far").dialled("2-far", DialStatus.ANSWER).audioOpens("SEP2");
        return call.soFarSoGood();
    }

    @ParameterizedTest
    @CsvSource({"'', 1", "1, 1", "2, 2", "1 2, 2"})
    void directTransferJoinsTwoCalls(String selected, int named) {
        Scenario call = twoCalls();
        for (String reference : selected.isEmpty() ? List.<String>of() : List.of(selected.split(" "))) {
            call.phone("SEP2").key(Key.SELECT, 1, Integer.parseInt(reference));
        }
        call.soFarSoGood().phone("SEP2").key(Key.DIRECT_TRANSFER, 1, named);
        call.asked("Hangup 2-em2 NORMAL", "Unhold caller", "HandOver caller to 2-far");
        leaves(call).isQuiet();
    }

    @Test
    void directTransferOfThreeNeedsASelection() {
        Scenario call = twoCalls();
        call.callComesIn("third", "1002").phone("SEP2").key(Key.ANSWER);
        call.audioOpens("SEP2").soFarSoGood();
        call.phone("SEP2").key(Key.DIRECT_TRANSFER).told("Notify <key is not active>");
        call.phone("SEP2").key(Key.SELECT, 1, 1).key(Key.SELECT, 1, 2).key(Key.DIRECT_TRANSFER);
        assertThat(call.wasAsked("HandOver caller to 2-far")).isTrue();
        assertThat(call.stage(3)).isEqualTo(Stage.CONNECTED);
    }

    @Test
    void whatAsteriskDoesNotTakeComesBack() {
        Scenario call = consulting(Stage.CONNECTED);
        call.phone("SEP2").key(Key.TRANSFER);
        call.soFarSoGood();
        refused(call);
        call.asked("Hangup 2-far NORMAL", "Ring caller", "DestroyBridge 2");
        assertThat(call.phone("SEP2").screen.ringing).isTrue();
        call.phone("SEP2").toldAmongOthers("Notify <cannot complete transfer>").key(Key.ANSWER);
        assertThat(call.stage(1)).isEqualTo(Stage.CONNECTED);
    }

    private static void refused(Scenario call) {
        call.send(new AsteriskEvent.CommandFailed(
                new AsteriskCommand.HandOver(1, "caller", Scenario.id("2-far")),
                AsteriskEvent.Refusal.REFUSED,
                "as told"));
    }

    @Test
    void itComesBackWhenTheNumberCannotBeCalled() {
        Scenario call = consulting(Stage.PROCEEDING);
        call.phone("SEP2").key(Key.TRANSFER);
        call.left("2-far", 1);
        assertThat(call.phone("SEP2").screen.ringing).isTrue();
        assertThat(call.stage(1)).isEqualTo(Stage.RINGING_IN);
    }

    @Test
    void nobodyIsCalledForSomebodyWhoHungUp() {
        Scenario call = consulting(Stage.PROCEEDING);
        call.phone("SEP2").key(Key.TRANSFER);
        call.left("caller", 16).entered("2-far");
        assertThat(call.wasAsked("Hangup 2-far NORMAL")).isTrue();
        assertThat(call.board.allCalls()).isEmpty();
    }

    @Test
    void whatStaysInOurApplicationIsEnded() {
        Scenario call = consulting(Stage.CONNECTED);
        call.phone("SEP2").key(Key.TRANSFER);
        call.left("caller", 0).soFarSoGood().timePasses(TimerKey.Kind.SETUP);
        call.asked("Hangup 2-far NORMAL", "DestroyBridge 2");
    }

    @Test
    void aConversationHandedOverSurvivesALostLink() {
        Scenario call = consulting(Stage.CONNECTED);
        call.phone("SEP2").key(Key.TRANSFER);
        call.send(new AsteriskEvent.AriDown()).soFarSoGood();
        call.back(Map.of(), "1", "2");
        call.asked("DestroyBridge 1", "DestroyBridge 2");
        assertThat(call.board.allCalls()).isEmpty();
    }

    @Test
    void aCallTakenByAnotherPhoneIsNoLongerTransferred() {
        Scenario call = Scenario.office();
        call.callComesIn("caller", "1010").phone("SEP2").key(Key.ANSWER);
        call.audioOpens("SEP2");
        consulting(call, Stage.CONNECTED);
        call.phone("SEP1").key(Key.RESUME, 2, 1);
        assertThat(theCall(call, 2).has(Transferring.Consultation.class)).isFalse();
    }

    @Test
    void withoutAsteriskTheCallStays() {
        Scenario call =
                consulting(Stage.CONNECTED).send(new AsteriskEvent.AriDown()).soFarSoGood();
        call.phone("SEP2").key(Key.TRANSFER).told("Notify PBX not reachable");
        assertThat(call.board.allCalls()).hasSize(2);
    }
}
