package org.sccpbridge.bridge.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sccpbridge.bridge.switchboard.AsteriskEvent.Refusal;
import org.sccpbridge.bridge.switchboard.Scenario.Handset;
import org.sccpbridge.sccp.message.code.LampMode;
import org.sccpbridge.sccp.message.code.RingMode;

/** Calls that the dialplan sends to a line. */
class IncomingCallTest {
    private final Scenario office = Scenario.office();

    @Test
    void ringsWithNameAndNumberOfTheCaller() {
        office.callComesIn("caller", "1002").asked("CreateBridge 1", "Join caller", "Ring caller");

        Handset phone = office.phone("SEP2");
        assertThat(phone.screen.ringing).isTrue();
        assertThat(phone.screen.lamps.get(1)).isEqualTo(LampMode.BLINK);
        assertThat(phone.prompt()).isEqualTo("<from> Carol (2001)");
        phone.toldAmongOthers("CallInfo INBOUND Carol (2001) > Bob (1002)", "Ringer " + RingMode.OUTSIDE);
        office.phone("SEP1").toldNothing();
    }

    @Test
    void neverShowsACallerWhoDoesNotWantIt() {
        office.send(new AsteriskEvent.ChannelEntered(
                "caller", List.of("1002", "prohib_not_screened"), new Party("4712", "Hidden"), "1002"));

        Handset phone = office.phone("SEP2");
        assertThat(phone.prompt()).isEqualTo("<from> anonymous");
        phone.key(Key.ANSWER);
        office.audioOpens("SEP2");
        office.send(new AsteriskEvent.PartyChanged("caller", new Party("4712", "Hidden"), true));
        assertThat(office.board.call(1).remote()).isEqualTo(Party.UNKNOWN);
    }

    static Stream<Named<Consumer<Handset>>> waysToAnswer() {
        return Stream.of(
                Named.of("handset or speaker", Handset::offHook),
                Named.of("Answer key", p -> p.key(Key.ANSWER, 1, 1)),
                Named.of("Answer key that names no call", p -> p.key(Key.ANSWER)),
                Named.of("line key", p -> p.key(Key.LINE, 1, 0)),
                Named.of("line key, then off hook", p -> p.key(Key.LINE, 1, 0).offHook()));
    }

    @ParameterizedTest
    @MethodSource("waysToAnswer")
    void answersAndOpensAudio(Consumer<Handset> way) {
        office.callComesIn("caller", "1002").soFarSoGood();

        way.accept(office.phone("SEP2"));

        office.asked("Answer caller");
        assertThat(office.stage()).isEqualTo(Stage.CONNECTED);
        assertThat(office.board.allCalls()).hasSize(1);
        assertThat(office.phone("SEP2").screen.ringing).isFalse();
        assertThat(office.phone("SEP2").screen.receiving).isNotZero();
    }

    @Test
    void aLineWhosePhoneIsNotRegisteredIsAbsent() {
        office.phone("SEP2").vanishes();
        office.soFarSoGood().callComesIn("caller", "1002").asked("Hangup caller ABSENT");
    }

    @Test
    void aLineNobodyKnowsIsUnallocated() {
        office.callComesIn("caller", "nobody\r\nforged").asked("Hangup caller UNALLOCATED");
        assertThat(office.log).singleElement().satisfies(line -> {
            assertThat(line.level()).isEqualTo(Effect.Log.Level.WARN);
            assertThat(line.text()).contains("sccp.conf").doesNotContainPattern("\\p{Cntrl}");
        });
    }

    @Test
    void rejectingMakesTheCallerBusy() {
        Scenario ringing = Scenario.incoming(Stage.RINGING_IN).soFarSoGood();
        ringing.phone("SEP2").key(Key.END_CALL, 1, 1);
        ringing.asked("Hangup caller BUSY", "DestroyBridge 1").isQuiet();
        ringing.phone("SEP2").toldAmongOthers("Rejected", "CallState ON_HOOK");
    }

    @Test
    void rejectingACallThatIsOverDoesNotRejectTheNext() {
        Scenario ringing = Scenario.incoming(Stage.RINGING_IN);
        ringing.left("caller", 127).callComesIn("next", "1002").soFarSoGood();
        ringing.phone("SEP2").key(Key.END_CALL, 1, 1);
        ringing.asked();
        assertThat(ringing.stage(2)).isEqualTo(Stage.RINGING_IN);
    }

    @ParameterizedTest
    @ValueSource(ints = {127, 0, 16})
    void aCallerWhoGivesUpIsMissed(int cause) {
        Scenario ringing = Scenario.incoming(Stage.RINGING_IN).soFarSoGood();
        ringing.hangupRequested("caller", cause).left("caller", 0);
        ringing.asked("DestroyBridge 1").isQuiet();
        ringing.phone("SEP2")
                .told(
                        "Ringer OFF",
                        "Lamp 1 OFF",
                        "ClearPrompt",
                        "CallState ON_HOOK",
                        "SoftKeys ON_HOOK",
                        "RefreshClock",
                        "Prompt <idle>");
    }

    @Test
    void aCallAnsweredElsewhereIsNotMissed() {
        Scenario ringing = Scenario.incoming(Stage.RINGING_IN).soFarSoGood();
        ringing.hangupRequested("caller", 26).left("caller", 0).isQuiet();
        ringing.phone("SEP2").toldAmongOthers("AnsweredElsewhere", "CallState ON_HOOK");
    }

    @Test
    void aSharedLineRingsEverywhereAndWhoeverAnswersHasIt() {
        office.callComesIn("caller", "1010");
        assertThat(office.phone("SEP1").screen.ringing).isTrue();
        assertThat(office.phone("SEP2").screen.ringing).isTrue();
        office.soFarSoGood();

        office.phone("SEP2").offHook();

        office.asked("Answer caller");
        office.phone("SEP1").toldAmongOthers("Ringer OFF", "AnsweredElsewhere", "CallState ON_HOOK");
        assertThat(office.phone("SEP1").screen.ringing).isFalse();
        assertThat(office.phone("SEP1").prompt()).isEqualTo("<in use remote>");
        assertThat(office.phone("SEP2").prompt()).isEqualTo("<connected>");

        office.phone("SEP2").onHook();

        office.isQuiet();
    }

    @Test
    void aSharedLineRingsOnAtTheOthersWhenOneRejects() {
        office.callComesIn("caller", "1010").soFarSoGood();
        office.phone("SEP1").key(Key.END_CALL).toldAmongOthers("Rejected", "CallState ON_HOOK");
        office.asked();
        office.phone("SEP1").screen.assertAtRest();
        assertThat(office.phone("SEP2").screen.ringing).isTrue();

        office.phone("SEP2").vanishes();

        office.asked("Hangup caller ABSENT", "DestroyBridge 1");
    }

    @Test
    void theLineKeyOfAnotherLineMakesACallWhileOneRings() {
        Scenario ringing = Scenario.incoming(Stage.RINGING_IN);
        ringing.phone("SEP2").key(Key.LINE, 2, 0).offHook();
        assertThat(ringing.stage(1)).isEqualTo(Stage.RINGING_IN);
        assertThat(ringing.stage(2)).isEqualTo(Stage.OFF_HOOK);
        assertThat(ringing.phone("SEP2").screen.ringing).isFalse();

        ringing.phone("SEP2").onHook();

        assertThat(ringing.phone("SEP2").screen.ringing).isTrue();
    }

    @Test
    void aPhoneWithoutACommonCodecCannotAnswer() {
        Scenario ringing = Scenario.incoming(Stage.RINGING_IN).soFarSoGood();
        ringing.phone("SEP2").does(new PhoneEvent.CodecsReported("SEP2", Set.of()));
        ringing.phone("SEP2").offHook().toldAmongOthers("Notify No common codec");
        ringing.asked("Hangup caller CONGESTION", "DestroyBridge 1");
    }

    @Test
    void hangingUpEndsAnAnsweredCall() {
        Scenario call = Scenario.incoming(Stage.CONNECTED).soFarSoGood();
        call.phone("SEP2").onHook();
        call.asked("Hangup caller NORMAL", "Hangup 1-em1 NORMAL", "DestroyBridge 1")
                .isQuiet();
    }

    @Test
    void theCallerHangingUpEndsAnAnsweredCall() {
        Scenario call = Scenario.incoming(Stage.CONNECTED).soFarSoGood();
        call.left("caller", 16).asked("Hangup 1-em1 NORMAL", "DestroyBridge 1").isQuiet();
    }

    @Test
    void aCallAsteriskCannotJoinEndsWithoutASound() {
        Scenario ringing = Scenario.incoming(Stage.RINGING_IN);
        ringing.fails(AsteriskCommand.Join.class, Refusal.REFUSED);
        ringing.asked("CreateBridge 1", "Join caller", "Ring caller", "Hangup caller CONGESTION", "DestroyBridge 1");
        ringing.isQuiet();
    }

    /** As in a ring group of which another phone answers at once. */
    @Test
    void aCallThatIsGoneBeforeItRangWaitsToHearWhy() {
        Scenario ringing = Scenario.incoming(Stage.RINGING_IN);
        ringing.fails(AsteriskCommand.Join.class, Refusal.NOT_FOUND);
        ringing.asked("CreateBridge 1", "Join caller", "Ring caller");
        assertThat(ringing.stage()).isEqualTo(Stage.RINGING_IN);

        ringing.hangupRequested("caller", 26).left("caller", 0);
        ringing.phone("SEP2").toldAmongOthers("AnsweredElsewhere");
        ringing.isQuiet();
    }

    @Test
    void aCallThatIsGoneWithoutAnEventEndsAllTheSame() {
        Scenario ringing = Scenario.incoming(Stage.RINGING_IN);
        ringing.fails(AsteriskCommand.Join.class, Refusal.NOT_FOUND);
        ringing.timePasses(TimerKey.Kind.SETUP);
        ringing.isQuiet();
    }

    @Test
    void aCallWithoutABridgeEndsWithoutASound() {
        Scenario ringing = Scenario.incoming(Stage.RINGING_IN);
        ringing.fails(AsteriskCommand.CreateBridge.class, Refusal.REFUSED);
        assertThat(ringing.wasAsked("Hangup caller CONGESTION")).isTrue();
        ringing.isQuiet();
    }

    @Test
    void anAnswerAsteriskRefusesEndsTheCall() {
        Scenario call = Scenario.incoming(Stage.RINGING_IN);
        call.phone("SEP2").offHook();
        call.fails(AsteriskCommand.Answer.class, Refusal.NOT_FOUND).isQuiet();
    }

    @Test
    void aPhoneThatRegistersAnewHasNoCallAnyMore() {
        Scenario call = Scenario.incoming(Stage.CONNECTED).soFarSoGood();
        call.register("SEP2", Map.of(1, "1002")).toldNothing();
        call.asked("Hangup caller NORMAL", "Hangup 1-em1 NORMAL", "DestroyBridge 1")
                .isQuiet();
    }

    @Test
    void theEndOfAnOlderRegistrationChangesNothing() {
        Scenario call = Scenario.incoming(Stage.CONNECTED).soFarSoGood();
        call.send(new PhoneEvent.Gone("SEP2", 1)).asked();
        assertThat(call.stage()).isEqualTo(Stage.CONNECTED);
    }

    @Test
    void aPhoneThatVanishesLeavesNoChannelBehind() {
        Scenario call = Scenario.incoming(Stage.CONNECTED).soFarSoGood();
        call.phone("SEP2").vanishes();
        call.asked("Hangup caller NORMAL", "Hangup 1-em1 NORMAL", "DestroyBridge 1");
        assertThat(call.board.allCalls()).isEmpty();
    }
}
