package org.sccpbridge.bridge.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sccpbridge.bridge.switchboard.AsteriskEvent.Refusal;

/** SEP2 talks to a caller on line 1002 and may record; its third feature button is the recording key. */
class RecordingTest {
    private static final String FILE = "1002-2001-{date}-1.wav";

    private final Scenario office = Scenario.office();
    private final Scenario.Handset bob;

    RecordingTest() {
        bob = office.register(
                "SEP2",
                Map.of(1, "1002"),
                Extras.of(
                        new Recording.Options("{line}-{number}-{date}-{call}.wav", "B(15)"),
                        new Transferring.Options(true, true)));
        office.callComesIn("caller", "1002");
        bob.key(Key.ANSWER);
        office.audioOpens("SEP2").soFarSoGood();
    }

    private void started() {
        office.send(new AsteriskEvent.RecordingStarted(1, "caller", FILE));
    }

    private void stopped() {
        office.send(new AsteriskEvent.RecordingStopped(1, "caller"));
    }

    private void recorded() {
        bob.key(Key.MONITOR);
        started();
        office.soFarSoGood();
    }

    @Test
    void recordsTheFarLegAndSaysSoOnceAsteriskDoes() {
        bob.key(Key.MONITOR).toldNothing();
        office.asked("StartRecording caller to " + FILE + " B(15)");
        started();
        bob.told("Prompt Recording", "Feature 3 on", "Recording on");
        assertThat(office.log).anyMatch(line -> line.text().equals("line 1002 call 1: is recorded to " + FILE));
    }

    @Test
    void theKeyEndsItAndTheLampGoesOutWhenItHasEnded() {
        recorded();
        bob.key(Key.MONITOR).toldNothing();
        office.asked("StopRecording caller");
        stopped();
        bob.told("Feature 3 off", "Recording off", "Prompt <connected>");
    }

    @Test
    void theButtonDoesWhatTheSoftKeyDoes() {
        bob.key(Key.FEATURE, 3, 0);
        assertThat(office.wasAsked("StartRecording caller to " + FILE + " B(15)"))
                .isTrue();
    }

    @Test
    void onHoldNothingIsRecorded() {
        recorded();
        bob.key(Key.HOLD);
        assertThat(office.wasAsked("PauseRecording caller at " + FILE)).isTrue();
        bob.key(Key.RESUME);
        assertThat(office.wasAsked("ResumeRecording caller to " + FILE + " B(15)"))
                .isTrue();
        bob.onHook();
        office.isQuiet();
    }

    @Test
    void whileTheOtherPartyHoldsNothingIsRecorded() {
        recorded();
        office.send(new AsteriskEvent.FarHeld("caller", true));
        assertThat(office.wasAsked("PauseRecording caller at " + FILE)).isTrue();
        office.send(new AsteriskEvent.FarHeld("caller", false));
        assertThat(office.wasAsked("ResumeRecording caller to " + FILE + " B(15)"))
                .isTrue();
    }

    @Test
    void heldBeforeAsteriskHasBegunItRestsOnceItHas() {
        bob.key(Key.MONITOR);
        bob.key(Key.HOLD);
        assertThat(office.wasAsked("PauseRecording caller at " + FILE)).isFalse();
        office.send(new AsteriskEvent.RecordingStarted(1, "caller", FILE));
        assertThat(office.wasAsked("PauseRecording caller at " + FILE)).isTrue();
    }

    @Test
    void whoCannotBeRecordedFurtherIsTold() {
        recorded();
        bob.key(Key.HOLD);
        bob.key(Key.RESUME);
        office.fails(AsteriskCommand.PauseRecording.class, Refusal.REFUSED);
        bob.toldAmongOthers("Feature 3 off", "Recording off", "Notify Cannot record");
        assertThat(office.log).anyMatch(line -> line.text().contains("is not recorded any longer, to " + FILE));
    }

    @Test
    void aHeldCallKeepsTheLampAndTheKeyEndsItsRecording() {
        recorded();
        bob.key(Key.HOLD).toldNothingOf("Feature");
        office.soFarSoGood();
        bob.key(Key.MONITOR, 0, 1);
        office.asked("StopRecording caller");
    }

    @Test
    void ofTwoCallsOnlyTheOneInHandIsRecorded() {
        recorded();
        office.callComesIn("second", "1002");
        bob.key(Key.ANSWER);
        office.audioOpens("SEP2").soFarSoGood();
        bob.key(Key.MONITOR);
        office.asked("StartRecording second to 1002-2001-{date}-2.wav B(15)");
        office.send(new AsteriskEvent.RecordingStarted(2, "second", "b"));
        bob.onHook();
        assertThat(office.board.call(1)).matches(call -> call.has(Recording.Recorded.class));
    }

    @Test
    void hangingUpEndsItWithoutAskingAsterisk() {
        recorded();
        bob.onHook().toldAmongOthers("Feature 3 off", "Recording off");
        assertThat(office.wasAsked("StopRecording caller")).isFalse();
        office.isQuiet();
    }

    @Test
    void whatOthersSayAfterATransferIsNotRecorded() {
        recorded();
        bob.key(Key.TRANSFER).press("600");
        office.entered("2-far").dialled("2-far", DialStatus.ANSWER).audioOpens("SEP2");
        bob.key(Key.TRANSFER);
        assertThat(office.wasAsked("StopRecording caller")).isTrue();
        assertThat(office.wasAsked("HandOver caller to 2-far")).isTrue();
    }

    @Test
    void aParkedCallIsNotRecordedAnyMore() {
        recorded();
        bob.key(Key.PARK);
        office.left("caller", 0);
        assertThat(office.wasAsked("StopRecording caller")).isTrue();
        assertThat(office.board.allCalls()).isEmpty();
    }

    @Test
    void aCallThatCannotBeParkedIsRecordedOn() {
        recorded();
        bob.key(Key.PARK);
        office.fails(AsteriskCommand.Park.class, Refusal.REFUSED);
        assertThat(office.wasAsked("StopRecording caller")).isFalse();
        assertThat(office.board.call(1)).matches(call -> call.has(Recording.Recorded.class));
    }

    @Test
    void saysWhyItCannotRecord() {
        bob.key(Key.MONITOR);
        office.fails(AsteriskCommand.StartRecording.class, Refusal.REFUSED);
        bob.told("Notify Cannot record");
        assertThat(office.log).anyMatch(line -> line.text().contains("cannot be recorded to " + FILE));
        bob.key(Key.MONITOR);
        office.fails(AsteriskCommand.StartRecording.class, Refusal.UNREACHABLE);
        bob.told("Notify PBX not reachable");
        assertThat(office.wasAsked("StopRecording caller")).isTrue();
    }

    @Test
    void whatMayGoOnThoughItsAnswerWasLostIsEnded() {
        recorded();
        bob.key(Key.HOLD);
        bob.key(Key.RESUME);
        office.fails(AsteriskCommand.PauseRecording.class, Refusal.UNREACHABLE);
        bob.toldAmongOthers("Recording off", "Notify PBX not reachable");
        assertThat(office.wasAsked("StopRecording caller")).isTrue();
    }

    @Test
    void whatRestsAlreadyNeedNotBeToldTo() {
        recorded();
        bob.key(Key.HOLD);
        office.fails(AsteriskCommand.PauseRecording.class, Refusal.REFUSED);
        assertThat(office.log).noneMatch(line -> line.text().contains("recorded while on hold"));
        office.fails(AsteriskCommand.PauseRecording.class, Refusal.UNREACHABLE);
        assertThat(office.log).anyMatch(line -> line.text().contains("may be recorded while on hold"));
    }

    @Test
    void theEndOfAnEarlierOneIsNotThatOfTheNext() {
        bob.key(Key.MONITOR);
        office.fails(AsteriskCommand.StartRecording.class, Refusal.UNREACHABLE);
        bob.key(Key.MONITOR);
        stopped();
        started();
        stopped();
        assertThat(office.board.call(1)).matches(call -> call.has(Recording.Recorded.class));
    }

    @Test
    void whatBeginsThoughItWasGivenUpIsEnded() {
        office.soFarSoGood();
        started();
        office.asked("StopRecording caller");
    }

    @Test
    void aCallUnderAnothersReferenceIsFoundByItsChannel() {
        bob.key(Key.MONITOR);
        office.send(new AsteriskEvent.RecordingStarted(77, "caller", FILE));
        bob.toldAmongOthers("Recording on");
    }

    @Test
    void aRecordingThatCouldNotBeEndedIsStillShown() {
        recorded();
        bob.key(Key.MONITOR);
        office.fails(AsteriskCommand.StopRecording.class, Refusal.UNREACHABLE);
        bob.told("Notify PBX not reachable");
        bob.key(Key.MONITOR);
        office.fails(AsteriskCommand.StopRecording.class, Refusal.REFUSED);
        bob.told("Feature 3 off", "Recording off", "Prompt <connected>");
    }

    @Test
    void pressedWithoutACallItRecordsThoseToCome() {
        bob.onHook().key(Key.FEATURE, 3, 0);
        bob.toldAmongOthers("Feature 3 on", "Prompt Calls are recorded", "Notify Calls are recorded");
        assertThat(office.database).containsEntry("SEP2/monitor", "on");
        office.callComesIn("next", "1002").soFarSoGood();
        bob.key(Key.ANSWER);
        assertThat(office.wasAsked("StartRecording next to 1002-2001-{date}-2.wav B(15)"))
                .isTrue();
        bob.onHook().key(Key.FEATURE, 3, 0);
        assertThat(office.database).isEmpty();
        office.isQuiet();
    }

    @Test
    void whatTheDialplanOrderedIsDone() {
        bob.onHook();
        office.send(new AsteriskEvent.StoreRead(Map.of("SEP2/monitor", "on"), Long.MAX_VALUE, 0));
        bob.toldAmongOthers("Feature 3 on");
        office.send(new AsteriskEvent.StoreReread("", List.of("SEP2"), Map.of(), Long.MAX_VALUE));
        bob.toldAmongOthers("Feature 3 off");
    }

    @Test
    void whereItIsNotAllowedTheKeyMeansNothing() {
        Scenario other = Scenario.incoming(Stage.CONNECTED).soFarSoGood();
        other.phone("SEP2").key(Key.MONITOR).told("Notify <key is not active>");
        Phone phone = other.board.phone("SEP2");
        Call call = other.board.call(1);
        assertThat(phone).isNotNull();
        assertThat(call).isNotNull();
        assertThat(other.board.meaningful(phone, call)).doesNotContain(Key.MONITOR);
    }
}
