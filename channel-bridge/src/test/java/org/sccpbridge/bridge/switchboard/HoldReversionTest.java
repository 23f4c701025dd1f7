package org.sccpbridge.bridge.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sccpbridge.bridge.switchboard.Scenario.Handset;

class HoldReversionTest {
    private final Scenario office = Scenario.office();
    private Handset alice;

    @BeforeEach
    void aliceHoldsACall() {
        alice = office.register(
                "SEP1", Map.of(1, "1001"), Extras.of(new HoldAndResume.Reminder(Duration.ofSeconds(30))));
        alice.offHook().press("600");
        office.entered("1-far").dialled("1-far", DialStatus.STARTED).dialled("1-far", DialStatus.ANSWER);
        office.audioOpens("SEP1");
        alice.key(Key.HOLD);
    }

    @Test
    void ringsTheIdlePhoneOnceAndAgain() {
        assertThat(office.patience(TimerKey.Kind.HOLD_REMINDER)).isEqualTo(Duration.ofSeconds(30));
        for (int i = 0; i < 2; i++) {
            office.soFarSoGood().timePasses(TimerKey.Kind.HOLD_REMINDER);
            alice.told("RingOnce FEATURE");
        }
    }

    @Test
    void isSilentWhileTheUserTalksAndOverWhenTheCallIsTakenUp() {
        alice.key(Key.NEW_CALL);
        office.soFarSoGood().timePasses(TimerKey.Kind.HOLD_REMINDER);
        alice.toldNothing();

        alice.key(Key.RESUME, 1, 1);

        assertThat(office.isWaiting(TimerKey.Kind.HOLD_REMINDER)).isFalse();
    }
}
