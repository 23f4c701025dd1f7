package org.sccpbridge.bridge.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sccpbridge.bridge.switchboard.AsteriskEvent.HintState;
import org.sccpbridge.bridge.switchboard.Scenario.Handset;

/** Who found somebody busy or away is rung when that one is free. Alice at SEP1 wants Bob at SEP2, line 1002, or 2001, who is not ours. */
class CallBackTest {
    private static final String HINT = "2001@from-sccp";

    /** Bob talks; Alice's call to him ended so. */
    private static Scenario unreached(DialStatus how) {
        Scenario office = Scenario.office().callComesIn("caller", "1002");
        office.phone("SEP2").key(Key.ANSWER);
        office.audioOpens("SEP2").phone("SEP1").enbloc("1002");
        return office.entered("2-far").dialled("2-far", how);
    }

    private static Scenario waiting() {
        Scenario office = unreached(DialStatus.BUSY);
        office.phone("SEP1").key(Key.CALL_BACK);
        return office.left("2-far", 17).soFarSoGood();
    }

    private static Scenario waitingForAnother(DialStatus how) {
        Scenario office = Scenario.office();
        office.phone("SEP1").enbloc("2001");
        office.entered("1-far").dialled("1-far", how).phone("SEP1").key(Key.CALL_BACK);
        return office.left("1-far", 17);
    }

    private static boolean isCalledBack(Scenario office) {
        return office.phone("SEP1").screen.ringing;
    }

    private static void hint(Scenario office, HintState... states) {
        for (HintState state : states) {
            office.send(new AsteriskEvent.HintChanged(HINT, state));
        }
    }

    @Test
    void whoWasBusyIsRungWhenFreeAndAnsweringDials() {
        Scenario office = unreached(DialStatus.BUSY);
        Handset alice = office.phone("SEP1").key(Key.CALL_BACK);
        alice.toldAmongOthers("Notify <call back> 1002", "CallState ON_HOOK");
        assertThat(office.log).extracting(Effect.Log::text).contains("line 1001: is called back when 1002 is free");
        office.left("2-far", 17);
        assertThat(isCalledBack(office)).isFalse();
        office.left("caller", 16);
        alice.toldAmongOthers("CallState RING_IN", "Prompt <call back> 1002", "Ringer OUTSIDE");
        office.soFarSoGood();
        alice.offHook();
        assertThat(office.wasAsked("CreateFar 1002@from-sccp ULAW")).isTrue();
        assertThat(alice.screen.calls).hasSize(1);
        alice.toldAmongOthers("Rejected").onHook();
        assertThat(office.isWaiting(TimerKey.Kind.CALL_BACK)).isFalse();
    }

    @Test
    void theKeyIsOfferedWhileItRingsToo() {
        Scenario office = Scenario.office();
        Handset alice = office.phone("SEP1").enbloc("1002");
        office.entered("1-far").dialled("1-far", DialStatus.RINGING);
        Call call = office.board.call(1);
        Phone phone = office.board.phone("SEP1");
        assertThat(call).isNotNull();
        assertThat(phone).isNotNull();
        alice.key(Key.CALL_BACK);
        office.left("1-far", 16);
        assertThat(office.board.allCalls()).isEmpty();
        assertThat(isCalledBack(office)).isFalse();
        // Bob comes back to his desk and uses the phone
        office.phone("SEP2").offHook();
        assertThat(isCalledBack(office)).isFalse();
        office.phone("SEP2").onHook();
        assertThat(isCalledBack(office)).isTrue();
    }

    @Test
    void waitsForTheCallerToo() {
        Scenario office = waiting();
        Handset alice = office.phone("SEP1").offHook();
        office.left("caller", 16);
        assertThat(isCalledBack(office)).isFalse();
        alice.onHook();
        assertThat(isCalledBack(office)).isTrue();
    }

    @Test
    void waitsUntilTheOtherMayBeDisturbed() {
        Scenario office = waiting();
        office.phone("SEP2").key(Key.DO_NOT_DISTURB);
        office.left("caller", 16);
        assertThat(isCalledBack(office)).isFalse();
        office.phone("SEP2")
                .key(Key.DO_NOT_DISTURB)
                .key(Key.DO_NOT_DISTURB)
                .offHook()
                .onHook();
        assertThat(isCalledBack(office)).isTrue();
    }

    @Test
    void survivesThatThePhoneIsAway() {
        Scenario office = waiting();
        office.phone("SEP1").vanishes();
        office.left("caller", 16);
        office.register("SEP1", Map.of(1, "1001"));
        assertThat(isCalledBack(office)).isTrue();
    }

    @Test
    void pressedWithoutACallTheKeyTakesItBack() {
        Scenario office = waiting();
        office.phone("SEP1").key(Key.CALL_BACK).toldAmongOthers("Notify <call back> off");
        office.left("caller", 16).isQuiet();
        office.phone("SEP1").key(Key.CALL_BACK).toldAmongOthers("Notify <key is not active>");
    }

    @Test
    void afterAnHourItIsForgotten() {
        Scenario office = waiting().timePasses(TimerKey.Kind.CALL_BACK);
        office.left("caller", 16).isQuiet();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody answers", "rejected"})
    void ringsOnce(String how) {
        Scenario office = waiting().left("caller", 16);
        if (how.equals("rejected")) {
            office.phone("SEP1").key(Key.END_CALL);
        } else {
            office.timePasses(TimerKey.Kind.CALL_BACK);
        }
        office.isQuiet();
    }

    @ParameterizedTest
    @EnumSource(
            value = Key.class,
            names = {"ANSWER", "LINE"})
    void anyWayOfAnsweringDials(Key key) {
        Scenario office = waiting().left("caller", 16).soFarSoGood();
        office.phone("SEP1").key(key, 1, 0);
        assertThat(office.wasAsked("CreateFar 1002@from-sccp ULAW")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"BUSY, false", "NO_ANSWER, true"})
    void anotherNumberIsWatchedByItsHint(DialStatus how, boolean mustBeSeen) {
        Scenario office = waitingForAnother(how);
        assertThat(office.wasAsked("WatchHints " + HINT)).isTrue();
        hint(office, HintState.RINGING, HintState.IDLE);
        assertThat(isCalledBack(office)).isEqualTo(!mustBeSeen);
        hint(office, HintState.INUSE, HintState.RINGING, HintState.IDLE);
        assertThat(isCalledBack(office)).isTrue();
        assertThat(office.lastAsked(AsteriskCommand.WatchHints.class).hints()).isEmpty();
        office.phone("SEP1").key(Key.ANSWER);
        assertThat(office.wasAsked("CreateFar 2001@from-sccp ULAW")).isTrue();
    }

    @Test
    void aNumberWithoutHintCannotBeWatched() {
        Scenario office = waitingForAnother(DialStatus.BUSY);
        hint(office, HintState.UNKNOWN);
        office.phone("SEP1").toldAmongOthers("Notify <call back> " + Prompt.SERVICE_NOT_ACTIVE);
        office.isQuiet();
    }

    @Test
    void aHintThatIsUnknownForAWhileIsWaitedFor() {
        Scenario office = waitingForAnother(DialStatus.BUSY);
        hint(office, HintState.INUSE, HintState.UNKNOWN, HintState.IDLE);
        assertThat(isCalledBack(office)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = DialStatus.class,
            names = {"CONGESTION", "PROGRESS"})
    void elsewhereTheKeyMeansNothing(DialStatus how) {
        Scenario office = Scenario.office();
        office.phone("SEP1").enbloc("2001");
        office.entered("1-far").dialled("1-far", how).phone("SEP1").key(Key.CALL_BACK);
        office.phone("SEP1").toldAmongOthers("Notify <key is not active>");
        assertThat(office.stage()).isNotNull();
    }

    @Test
    void onlyTheLastFiveWishesAreKept() {
        Scenario office = Scenario.office();
        for (int i = 1; i <= 7; i++) {
            office.phone("SEP1").enbloc("200" + i);
            Call call = office.board.allCalls().iterator().next();
            String far = call.reference() + "-far";
            office.entered(far).dialled(far, DialStatus.BUSY).phone("SEP1").key(Key.CALL_BACK);
        }
        assertThat(office.lastAsked(AsteriskCommand.WatchHints.class).hints())
                .hasSize(5)
                .doesNotContain("2001@from-sccp", "2002@from-sccp");
    }
}
