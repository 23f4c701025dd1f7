package org.sccpbridge.bridge.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sccpbridge.bridge.switchboard.AsteriskEvent.Refusal;
import org.sccpbridge.bridge.switchboard.TimerKey.Kind;

/** The warning that nothing is heard of a phone. */
class SilentPhonesTest {
    private static final String ARMED = "SetVariable 1-em1 TALK_DETECT(set) = 2500,1";
    private static final String DISARMED = "SetVariable 1-em1 TALK_DETECT(remove) = ";

    private static Scenario answered(long seconds) {
        return dialled(seconds).audioOpens("SEP1");
    }

    private static Scenario dialled(long seconds) {
        Scenario call = Scenario.office();
        call.register("SEP1", Map.of(1, "1001"), Extras.of(new SilentPhones.Options(Duration.ofSeconds(seconds))));
        call.phone("SEP1").offHook().press("600");
        return call.entered("1-far").dialled("1-far", DialStatus.ANSWER).soFarSoGood();
    }

    private static Scenario heard(Scenario call) {
        return call.send(new AsteriskEvent.SoundBegan("sccp-T-1-em1"));
    }

    @Test
    void warnsAndNamesBothEndsOfTheAudio() {
        Scenario call = answered(15).asked("CreateMedia ULAW 127.0.0.9:30000", "Join 1-em1", ARMED);
        assertThat(call.patience(Kind.NO_AUDIO)).isEqualTo(Duration.ofSeconds(15));
        call.soFarSoGood().timePasses(Kind.NO_AUDIO).asked();
        assertThat(call.log).singleElement().satisfies(line -> {
            assertThat(line.level()).isEqualTo(Effect.Log.Level.WARN);
            assertThat(line.subject()).isEqualTo("SEP1");
            assertThat(line.text())
                    .startsWith("line 1001 call 1: nothing is heard of the phone for 15 seconds.")
                    .contains("127.0.0.1 port 20000", "127.0.0.9 port 30000", "firewall", "NAT");
        });
        assertThat(call.counts).containsEntry(Metric.SILENT_PHONES, 1.0);

        call.soFarSoGood();
        heard(call).asked(DISARMED);
        assertThat(call.log)
                .singleElement()
                .satisfies(line ->
                        assertThat(line.text()).isEqualTo("line 1001 call 1: now something is heard of the phone"));
    }

    @Test
    void isContentWithTheFirstSound() {
        Scenario call = answered(15).soFarSoGood();
        heard(call).asked(DISARMED);
        assertThat(call.isWaiting(Kind.NO_AUDIO)).isFalse();
        heard(call).asked();
        assertThat(call.log).isEmpty();
    }

    @Test
    void listensAnewAfterHold() {
        Scenario call = answered(15);
        heard(call);
        call.phone("SEP1").key(Key.HOLD).key(Key.RESUME);
        call.soFarSoGood().audioOpens("SEP1");
        assertThat(call.wasAsked("SetVariable 1-em2 TALK_DETECT(set) = 2500,1")).isTrue();
        assertThat(call.isWaiting(Kind.NO_AUDIO)).isTrue();
        call.phone("SEP1").onHook();
        call.isQuiet();
    }

    @Test
    void doesNotListenWhereNoWarningIsWanted() {
        Scenario call = answered(0).asked("CreateMedia ULAW 127.0.0.9:30000", "Join 1-em1");
        assertThat(call.isWaiting(Kind.NO_AUDIO)).isFalse();
    }

    @Test
    void doesNotWarnOfAPhoneThatIsOnlyToListen() {
        Scenario call = dialled(15);
        call.board.step(call.board.call(1), current -> current.with(new AutoAnswer.Listening()));
        call.audioOpens("SEP1").soFarSoGood().timePasses(Kind.NO_AUDIO);
        assertThat(call.log).isEmpty();
        assertThat(call.isWaiting(Kind.NO_AUDIO)).isTrue();
    }

    @Test
    void doesNotWarnWhenItCouldNotListen() {
        Scenario call = answered(15);
        call.fails(AsteriskCommand.SetVariable.class, Refusal.REFUSED);
        assertThat(call.isWaiting(Kind.NO_AUDIO)).isFalse();
    }
}
