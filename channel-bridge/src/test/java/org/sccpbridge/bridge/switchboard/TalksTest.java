package org.sccpbridge.bridge.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Calls that change their bridge. */
class TalksTest {
    private final Scenario office = heldAndTalking();

    /** SEP1 holds call 1 and talks on call 2. */
    private static Scenario heldAndTalking() {
        Scenario scenario = Scenario.outgoing(Stage.CONNECTED);
        scenario.phone("SEP1").key(Key.NEW_CALL).press("600");
        scenario.entered("2-far").dialled("2-far", DialStatus.ANSWER).audioOpens("SEP1");
        return scenario.soFarSoGood();
    }

    private Call call(int reference) {
        Call call = office.board.call(reference);
        assertThat(call).isNotNull();
        return call;
    }

    private void move(int reference, int talk) {
        office.board.step(call(reference), call -> office.board.talks().move(call.takenBy("SEP1"), talk));
        // an event that concerns nobody: what follows from the move does so after an event
        office.left("nobody", 0);
    }

    @Test
    void theEmptyBridgeIsDestroyedAfterTheChannelHasLeftIt() {
        move(1, 2);

        office.asked("Join 1-far in 2", "DestroyBridge 1", "Unhold 1-far");
        assertThat(call(1).talk()).isEqualTo(2);
        assertThat(call(2).talk()).isEqualTo(2);
    }

    @Test
    void aHeldCallLeftAloneInAnothersBridgeHearsMusicAgain() {
        move(1, 2);
        office.phone("SEP1").key(Key.HOLD);
        office.asked("Join 1-far in 2", "DestroyBridge 1", "Unhold 1-far", "Hangup 2-em2 NORMAL");
        office.left("2-far", 16);
        office.asked("Hold 1-far default");
    }

    @Test
    void theBridgeOfTwoCallsIsDestroyedWithTheLast() {
        move(1, 2);
        office.left("2-far", 16).soFarSoGood();
        office.phone("SEP1").key(Key.END_CALL, 1, 1);
        office.asked("Hangup 1-far NORMAL", "DestroyBridge 2");
        office.isQuiet();
    }

    @Test
    void staysInTheBridgeItIsIn() {
        move(2, 2);
        office.asked();
    }
}
