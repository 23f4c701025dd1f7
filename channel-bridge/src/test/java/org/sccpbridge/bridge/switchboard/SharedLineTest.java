package org.sccpbridge.bridge.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sccpbridge.sccp.message.code.CallStateCode;
import org.sccpbridge.sccp.message.code.LampMode;
import org.sccpbridge.sccp.message.code.SoftKeySet;

/** One line on two phones: SEP1 has answered a call to 1010, its second button; SEP2 has that line too. */
class SharedLineTest {
    private final Scenario office = talkingAtTheFirst();

    private static Scenario talkingAtTheFirst() {
        Scenario scenario = Scenario.office().callComesIn("caller", "1010");
        scenario.phone("SEP1").key(Key.ANSWER);
        return scenario.audioOpens("SEP1");
    }

    @Test
    void theOtherPhoneShowsThatTheLineIsInUse() {
        SimulatedPhone other = office.phone("SEP2").screen;
        assertThat(other.calls).containsOnly(Map.entry(1, CallStateCode.CALL_REMOTE_MULTILINE));
        assertThat(other.keys).containsEntry(1, SoftKeySet.ON_HOOK_STEALABLE);
        assertThat(other.lamps).containsEntry(2, LampMode.ON);
        assertThat(office.phone("SEP2").prompt()).isEqualTo("<in use remote>");
        assertThat(other.receiving).isZero();
        office.phone("SEP1").onHook();
        office.isQuiet();
    }

    @Test
    void holdHereResumeThere() {
        office.phone("SEP1").key(Key.HOLD);
        assertThat(office.phone("SEP2").screen.calls).containsOnly(Map.entry(1, CallStateCode.REMOTE_HOLD));
        assertThat(office.phone("SEP2").screen.lamps).containsEntry(2, LampMode.FLASH);
        assertThat(office.phone("SEP1").screen.lamps).containsEntry(2, LampMode.WINK);
        office.soFarSoGood();

        office.phone("SEP2").key(Key.RESUME);

        office.asked("Unhold caller");
        office.audioOpens("SEP2").asked("CreateMedia ULAW 127.0.0.9:30000", "Join 1-em2");
        assertThat(office.phone("SEP2").screen.calls).containsOnly(Map.entry(1, CallStateCode.CONNECTED));
        assertThat(office.phone("SEP1").screen.calls).containsOnly(Map.entry(1, CallStateCode.CALL_REMOTE_MULTILINE));
        office.phone("SEP2").onHook();
        office.isQuiet();
    }

    @Test
    void aPrivateCallIsNobodyElses() {
        office.phone("SEP1").key(Key.PRIVATE).key(Key.HOLD);
        assertThat(office.phone("SEP2").screen.calls).isEmpty();
        office.phone("SEP2").key(Key.RESUME).toldAmongOthers("Notify <key is not active>");

        office.phone("SEP1").key(Key.PRIVATE);

        assertThat(office.phone("SEP2").screen.calls).containsOnly(Map.entry(1, CallStateCode.REMOTE_HOLD));
    }

    @Test
    void twoPhonesInOneCallAndOneHangUpDoesNotEndTheOthers() {
        office.soFarSoGood().phone("SEP2").key(Key.BARGE, 2, 1);
        office.audioOpens("SEP2").asked("CreateMedia ULAW 127.0.0.9:30000", "Join 1-em2");
        assertThat(office.phone("SEP2").screen.calls).containsOnly(Map.entry(1, CallStateCode.CONNECTED));

        office.soFarSoGood().phone("SEP1").onHook();

        office.asked("Hangup 1-em1 NORMAL");
        assertThat(office.board.call(1)).extracting(Call::phone).isEqualTo("SEP2");
        assertThat(office.phone("SEP1").screen.calls).containsOnly(Map.entry(1, CallStateCode.CALL_REMOTE_MULTILINE));
        office.phone("SEP2").onHook();
        office.isQuiet();
    }

    @Test
    void aGuestLeavesWithoutEndingTheCall() {
        office.phone("SEP2").key(Key.BARGE, 2, 1);
        office.audioOpens("SEP2").soFarSoGood();
        office.phone("SEP2").onHook();
        office.asked("Hangup 1-em2 NORMAL");
        assertThat(office.stage(1)).isEqualTo(Stage.CONNECTED);
    }

    @Test
    void takesACallOverFromTheOtherPhone() {
        office.soFarSoGood().phone("SEP2").key(Key.INTERCEPT, 2, 1);
        office.asked("Hangup 1-em1 NORMAL");
        assertThat(office.board.call(1)).extracting(Call::phone).isEqualTo("SEP2");
        assertThat(office.phone("SEP1").screen.calls).containsOnly(Map.entry(1, CallStateCode.CALL_REMOTE_MULTILINE));
    }

    @Test
    void aPhoneThatMayNotHideItsCallsHasNoPrivateKey() {
        office.register("SEP1", Map.of(1, "1001", 2, "1010"), Extras.of(new SharedLines.NothingPrivate()));
        office.phone("SEP1").key(Key.LINE, 2, 0).key(Key.PRIVATE);
        assertThat(office.board.allCalls()).noneMatch(call -> call.has(SharedLines.Private.class));
        office.phone("SEP2").key(Key.LINE, 2, 0).key(Key.PRIVATE);
        assertThat(office.board.allCalls()).anyMatch(call -> call.has(SharedLines.Private.class));
    }

    @Test
    void theLineKeyMakesANewCallBesideTheOthers() {
        office.phone("SEP2").key(Key.LINE, 2, 0);
        assertThat(office.stage(2)).isEqualTo(Stage.OFF_HOOK);
        assertThat(office.phone("SEP2").screen.calls)
                .containsOnly(Map.entry(1, CallStateCode.CALL_REMOTE_MULTILINE), Map.entry(2, CallStateCode.OFF_HOOK));
    }
}
