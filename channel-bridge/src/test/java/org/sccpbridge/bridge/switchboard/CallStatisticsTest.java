package org.sccpbridge.bridge.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sccpbridge.bridge.switchboard.TimerKey.Kind;

/** What phones tell of the audio of a call, when they are asked and where it goes. */
class CallStatisticsTest {
    private static final AudioReport GOOD = new AudioReport(500, 498, 2, 3, 0, 4.4);
    private static final AudioReport BAD = new AudioReport(100, 50, 48, 40, 120, 2.2);
    private static final String GOOD_RECORD = "phone=SEP1 sent=500 received=498 lost=2 jitter=3 latency=0 mos=4.40";

    /** SEP1 talks to 600. */
    private static Scenario talking(Extras settings) {
        Scenario call = Scenario.office();
        call.register("SEP1", Map.of(1, "1001", 2, "1010"), settings);
        call.phone("SEP1").offHook().press("600");
        call.entered("1-far").dialled("1-far", DialStatus.ANSWER).audioOpens("SEP1");
        return call.soFarSoGood();
    }

    private static Scenario logged() {
        return talking(Extras.of(new CallStatistics.Options(false)));
    }

    private static Scenario recorded() {
        return talking(Extras.of(new CallStatistics.Options(true)));
    }

    private static Scenario tells(Scenario call, AudioReport report) {
        return call.send(new PhoneEvent.StatisticsReported("SEP1", 1, report));
    }

    @Test
    void asksWhenTheAudioIsClosedAndSaysWhatItWasTold() {
        Scenario call = logged();
        call.phone("SEP1")
                .onHook()
                .told(
                        "Lamp 1 OFF",
                        "ClearPrompt",
                        "CloseReceiveChannel",
                        "StopMediaTransmission",
                        "CallState ON_HOOK",
                        "SoftKeys ON_HOOK",
                        "RefreshClock",
                        "Speaker off",
                        "Prompt <idle>",
                        "AskStatistics 1 of 1001");
        call.asked("Hangup 1-far NORMAL", "Hangup 1-em1 NORMAL", "DestroyBridge 1");

        tells(call, GOOD).isQuiet();

        assertThat(call.log)
                .contains(new Effect.Log(
                        Effect.Log.Level.INFO,
                        "SEP1",
                        "line 1001 call 1: audio of the phone: sent 500 packets, received 498, lost 2 (0.4 %), jitter 3 ms,"
                                + " MOS 4.40"));
        assertThat(call.counts)
                .containsEntry(Metric.CALLS_MEASURED, 1.0)
                .containsEntry(Metric.PACKETS_LOST, 2.0)
                .containsEntry(Metric.OPINION, 4.4)
                .doesNotContainKey(Metric.CALLS_UNMEASURED);
    }

    @Test
    void doesNotAskPhonesThatAreNotToBeAsked() {
        Scenario call = talking(Extras.NONE);
        call.phone("SEP1").onHook().toldNothingOf("AskStatistics");
        call.isQuiet();
    }

    @Test
    void doesNotAskWhatNeverWasAudio() {
        Scenario call = Scenario.office();
        call.register("SEP1", Map.of(1, "1001"), Extras.of(new CallStatistics.Options(true)));
        call.phone("SEP1").offHook().press("600");
        call.entered("1-far").dialled("1-far", DialStatus.ANSWER);
        call.phone("SEP1").onHook().toldNothingOf("AskStatistics");
        call.isQuiet();
    }

    /** SEP1 takes a call that SEP2 is in on into its conference: there SEP2 hears another bridge, in the same call. */
    @Test
    void asksBeforeTheAudioOfTheSameCallOpensAnew() {
        Scenario call = logged();
        call.phone("SEP1").key(Key.CONFERENCE).enbloc("2001");
        call.entered("2-far").dialled("2-far", DialStatus.ANSWER).audioOpens("SEP1");
        call.phone("SEP1").key(Key.CONFERENCE).key(Key.HOLD);
        Extras settings = Extras.of(new CallStatistics.Options(false));
        Scenario.Handset bob = call.register("SEP2", Map.of(1, "1002", 2, "1010"), settings);
        call.phone("SEP1").key(Key.LINE, 2, 0).press("600");
        call.entered("3-far").dialled("3-far", DialStatus.ANSWER).audioOpens("SEP1");
        bob.key(Key.BARGE, 2, 3);
        call.audioOpens("SEP2").soFarSoGood();
        call.phone("SEP1").key(Key.JOIN);
        assertThat(call.board.callsIn(2)).hasSize(3);
        bob.toldAmongOthers("CloseReceiveChannel", "AskStatistics 3 of 1010", "OpenReceiveChannel ULAW");
    }

    @Test
    void doesNotWaitForEver() {
        Scenario call = logged();
        call.phone("SEP1").onHook();
        assertThat(call.patience(Kind.STATISTICS)).isEqualTo(Duration.ofSeconds(5));
        call.timePasses(Kind.STATISTICS).isQuiet();
        assertThat(call.counts).containsEntry(Metric.CALLS_UNMEASURED, 1.0).doesNotContainKey(Metric.CALLS_MEASURED);
        call.soFarSoGood();
        tells(call, GOOD).asked();
        assertThat(call.log).isEmpty();
    }

    @Test
    void putsAllPartsOfACallIntoOneLine() {
        Scenario call = logged();
        call.phone("SEP1").key(Key.HOLD).toldAmongOthers("AskStatistics 1 of 1001");
        tells(call, GOOD);
        assertThat(call.log).noneSatisfy(line -> assertThat(line.text()).contains("audio of the phone"));
        call.phone("SEP1").key(Key.RESUME);
        call.audioOpens("SEP1");
        call.left("1-far", 16);
        call.phone("SEP1").toldAmongOthers("AskStatistics 1 of 1001");

        tells(call, BAD).isQuiet();

        assertThat(call.log)
                .anySatisfy(
                        line -> assertThat(line.text())
                                .endsWith(
                                        ": sent 600 packets, received 548, lost 50 (8.4 %), jitter 40 ms, latency 120 ms, MOS 4.20"));
    }

    @Test
    void saysOfACallThatEndsOnHoldWhatWasBefore() {
        Scenario call = logged();
        call.phone("SEP1").key(Key.HOLD);
        tells(call, GOOD);
        call.left("1-far", 16).isQuiet();
        assertThat(call.log).anySatisfy(line -> assertThat(line.text()).contains("sent 500 packets"));
    }

    @Test
    void aRecordIsWrittenBeforeTheCallIsHungUp() {
        Scenario call = recorded();
        call.phone("SEP1").onHook();
        call.asked("Hangup 1-em1 NORMAL", "DestroyBridge 1");
        tells(call, GOOD);
        call.asked("SetCallRecord 1-far " + GOOD_RECORD, "Hangup 1-far NORMAL").isQuiet();
    }

    @Test
    void aPhoneThatDoesNotAnswerDoesNotKeepTheOtherWaiting() {
        Scenario call = recorded();
        call.phone("SEP1").onHook();
        assertThat(call.patience(Kind.STATISTICS)).isEqualTo(Duration.ofMillis(500));
        call.soFarSoGood();
        call.timePasses(Kind.STATISTICS).asked("Hangup 1-far NORMAL").isQuiet();
    }

    @Test
    void aPhoneThatVanishesMeanwhileDoesNotEither() {
        Scenario call = recorded();
        call.phone("SEP1").onHook();
        call.soFarSoGood();
        call.phone("SEP1").vanishes();
        assertThat(call.wasAsked("Hangup 1-far NORMAL")).isTrue();
        call.isQuiet();
    }

    @Test
    void nothingIsHeldBackWhenTheLinkToAsteriskGoes() {
        Scenario call = recorded();
        call.phone("SEP1").onHook();
        call.soFarSoGood();
        call.send(new AsteriskEvent.AriDown()).asked("Hangup 1-far NORMAL");
        tells(call, GOOD).asked();
        assertThat(call.log).anySatisfy(line -> assertThat(line.text()).contains("sent 500 packets"));
    }

    @Test
    void theRecordOfACallThatTheFarEndHangsUpIsClosed() {
        Scenario call = recorded();
        call.left("1-far", 16).soFarSoGood();
        tells(call, GOOD).asked().isQuiet();
    }

    @Test
    void aCallOnHoldHasItsRecordAlready() {
        Scenario call = recorded();
        call.phone("SEP1").key(Key.HOLD);
        call.soFarSoGood();
        tells(call, GOOD).asked("SetCallRecord 1-far " + GOOD_RECORD);
    }

    @Test
    void stoppingDoesNotWait() {
        Scenario call = recorded();
        call.send(new Event.Stopping());
        assertThat(call.wasAsked("Hangup 1-far NORMAL")).isTrue();
        call.phone("SEP1").toldNothingOf("AskStatistics");
        call.isQuiet();
    }
}
