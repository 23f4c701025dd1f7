package org.sccpbridge.bridge.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sccpbridge.bridge.switchboard.Scenario.Handset;
import org.sccpbridge.sccp.message.code.Tone;

/** Calls that answer themselves: how they are asked for, who hears and speaks, and phones that are in use. */
class AutoAnswerTest {
    private static Scenario callTo(String dialled, String variable) {
        Scenario office = Scenario.office();
        office.variables.put("AUTO_ANSWER", variable);
        return office.callComesIn("caller", dialled);
    }

    private static Scenario announcement() {
        return callTo("1002~aa=1w", "").audioOpens("SEP2");
    }

    @ParameterizedTest
    @CsvSource({
        "1002~aa=2w, ''",
        "1002~aa2w, ''",
        "1002~ringer=inside~aa=2wb, ''",
        "1002, 2w",
        "1002, 2Wu",
        "1002~AA=2w, 1w"
    })
    void twoWayCallRingsThenSpeaksAndHears(String dialled, String variable) {
        Scenario office = callTo(dialled, variable);
        assertThat(office.stage()).isEqualTo(Stage.RINGING_IN);
        assertThat(office.patience(TimerKey.Kind.AUTO_ANSWER)).isEqualTo(Duration.ofSeconds(1));
        office.timePasses(TimerKey.Kind.AUTO_ANSWER).audioOpens("SEP2");
        Handset bob = office.phone("SEP2");
        assertThat(office.stage()).isEqualTo(Stage.CONNECTED);
        assertThat(bob.screen.speaker).isTrue();
        assertThat(bob.screen.microphone).isTrue();
        assertThat(bob.screen.sending).isNotZero();
        assertThat(bob.screen.tone).isEqualTo(Tone.ZIP);
        office.timePasses(TimerKey.Kind.AUTO_ANSWER);
        assertThat(bob.screen.tone).isNull();
        office.left("caller", 16).isQuiet();
    }

    @ParameterizedTest
    @CsvSource({"1002~aa=1w, ''", "1002~aa1wc, ''", "1002, 1w", "1002, aa=1w"})
    void oneWayCallNeitherRingsNorIsHeardOf(String dialled, String variable) {
        Scenario office = callTo(dialled, variable).audioOpens("SEP2");
        Handset bob = office.phone("SEP2");
        assertThat(office.wasAsked("Answer caller")).isTrue();
        assertThat(bob.screen.receiving).isNotZero();
        assertThat(bob.screen.sending).isZero();
        assertThat(bob.screen.microphone).isFalse();
        assertThat(bob.screen.speaker).isTrue();
        assertThat(bob.screen.prompts).containsValue("Microphone off");
        assertThat(office.log)
                .extracting(Effect.Log::text)
                .contains("line 1002 call 1: answered itself, the phone only listens");
        bob.toldNothingOf("Ringer OUTSIDE");
        office.left("caller", 16).isQuiet();
    }

    @ParameterizedTest
    @ValueSource(strings = {"off hook", "handset", "Answer", "line button"})
    void whoListensCanSpeak(String how) {
        Scenario office = announcement().soFarSoGood();
        Handset bob = office.phone("SEP2");
        switch (how) {
            case "off hook" -> bob.offHook();
            case "handset" -> bob.does(new PhoneEvent.PathTaken("SEP2"));
            case "Answer" -> bob.key(Key.ANSWER);
            default -> bob.key(Key.LINE, 1, 0);
        }
        bob.toldAmongOthers("Microphone on", "StartMediaTransmission ULAW 127.0.0.1:20000", "Prompt <connected>");
        bob.key(Key.ANSWER).toldAmongOthers("Notify <key is not active>");
        bob.onHook();
        office.isQuiet();
    }

    @Test
    void holdingAndResumingSpeaks() {
        Scenario office = announcement();
        Handset bob = office.phone("SEP2").key(Key.HOLD);
        assertThat(bob.screen.microphone).isTrue();
        bob.key(Key.RESUME);
        office.audioOpens("SEP2");
        assertThat(bob.screen.sending).isNotZero();
        bob.key(Key.END_CALL);
        office.isQuiet();
    }

    @Test
    void liftingTheHandsetWhileItRingsAnswersFully() {
        Scenario office = callTo("1002~aa=2w", "");
        office.phone("SEP2").offHook();
        office.audioOpens("SEP2");
        assertThat(office.isWaiting(TimerKey.Kind.AUTO_ANSWER)).isFalse();
        assertThat(office.phone("SEP2").screen.tone).isNull();
    }

    @ParameterizedTest
    @CsvSource({"1w, ''", "2w, ''", "1wb, BUSY", "2wu, ABSENT", "2wc, CONGESTION"})
    void aPhoneInUseIsLeftAlone(String mode, String refusal) {
        Scenario office = Scenario.office();
        office.phone("SEP2").offHook();
        office.callComesIn("caller", "1002~aa=" + mode);
        assertThat(office.board.allCalls()).hasSize(refusal.isEmpty() ? 2 : 1);
        assertThat(office.isWaiting(TimerKey.Kind.AUTO_ANSWER)).isFalse();
        if (!refusal.isEmpty()) {
            assertThat(office.wasAsked("Hangup caller " + refusal)).isTrue();
        }
    }

    @Test
    void aPhoneTakenIntoUseWhileItRingsIsLeftAlone() {
        Scenario office = callTo("1002~aa=2w", "");
        office.phone("SEP2").key(Key.NEW_CALL);
        office.timePasses(TimerKey.Kind.AUTO_ANSWER);
        assertThat(office.stage(1)).isEqualTo(Stage.RINGING_IN);
        assertThat(office.stage(2)).isEqualTo(Stage.OFF_HOOK);
    }

    @Test
    void whoDoesNotWantToBeDisturbedIsRungSilently() {
        Scenario office = Scenario.office();
        office.send(new AdminEvent.SetDoNotDisturb("SEP2", DndMode.SILENT));
        office.callComesIn("caller", "1002~aa=1w");
        assertThat(office.stage()).isEqualTo(Stage.RINGING_IN);
        office.phone("SEP2").toldAmongOthers("Ringer FLASH_ONLY");
    }

    @Test
    void oneFreePhoneOfTheLineAnswers() {
        Scenario office = Scenario.office();
        office.phone("SEP1").offHook();
        office.callComesIn("caller", "1010~aa=1w").audioOpens("SEP2");
        assertThat(office.stage(2)).isEqualTo(Stage.CONNECTED);
        assertThat(office.phone("SEP1").screen.ringing).isFalse();
    }

    @Test
    void whoIsThePhoneOfOneAppearanceAnswers() {
        Scenario office = Scenario.office();
        office.send(new AsteriskEvent.ChannelEntered(
                "caller", List.of("1002", "allowed", "aa=1w"), Scenario.CALLER, "1002~aa=1w"));
        assertThat(office.stage()).isEqualTo(Stage.CONNECTED);
        assertThat(office.board.allCalls()).extracting(Call::digits).containsExactly("1002");
    }

    @Test
    void whatIsNotUnderstoodRingsAndIsLogged() {
        Scenario office = callTo("1002", "yes");
        assertThat(office.stage()).isEqualTo(Stage.RINGING_IN);
        assertThat(office.log)
                .anySatisfy(line -> assertThat(line.text())
                        .isEqualTo(
                                "call from Carol (2001): AUTO_ANSWER=yes is not understood, it rings; 1w or 2w, and b, u"
                                        + " or c after it"));
    }

    @Test
    void optionsOfTheLineSayHowLongItRingsAndWhatSounds() {
        Scenario office = Scenario.office();
        Extras options = Extras.of(new AutoAnswer.Options(Duration.ZERO, Tone.SILENCE));
        office.send(new Event.LineAdded(TestLines.line("1002", "Bob", options)));
        office.callComesIn("caller", "1002~aa=2w").audioOpens("SEP2");
        assertThat(office.phone("SEP2").screen.tone).isNull();
        assertThat(office.isWaiting(TimerKey.Kind.AUTO_ANSWER)).isFalse();
    }

    @Test
    void aPhoneThatIsGoneIsNotCalled() {
        Scenario office = Scenario.office();
        office.phone("SEP2").vanishes();
        office.callComesIn("caller", "1002~aa=1wb");
        assertThat(office.wasAsked("Hangup caller ABSENT")).isTrue();
        assertThat(office.board.allCalls()).isEmpty();
        assertThat(Map.copyOf(office.hints)).containsEntry("1002", DeviceState.UNAVAILABLE);
    }
}
