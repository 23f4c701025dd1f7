package org.sccpbridge.bridge.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sccpbridge.bridge.switchboard.Scenario.Handset;
import org.sccpbridge.sccp.message.code.Tone;

/** Lines that dial by themselves. Line 1001 is SEP1's first, 1010 its second. */
class HotlineTest {
    private static final Duration DELAY = Duration.ofSeconds(4);

    private static Scenario office(String number, Duration delay) {
        Scenario office = Scenario.office();
        Extras options = Extras.of(new Hotline.Options(number, delay));
        office.send(new Event.LineAdded(TestLines.line("1001", "Alice", options)));
        return office;
    }

    private static Handset begins(Handset phone, String how) {
        return switch (how) {
            case "off hook" -> phone.offHook();
            case "NewCall" -> phone.key(Key.NEW_CALL);
            default -> phone.key(Key.LINE, 1, 0);
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"off hook", "NewCall", "line button"})
    void hotlineDialsAtOnce(String how) {
        Scenario office = office("600", Duration.ZERO);
        Handset alice = office.phone("SEP1");
        begins(alice, how);
        assertThat(office.stage()).isEqualTo(Stage.PROCEEDING);
        assertThat(office.wasAsked("CreateFar 600@from-sccp ULAW")).isTrue();
        assertThat(alice.screen.tone).isNull();
        assertThat(office.log).extracting(Effect.Log::text).contains("line 1001 call 1: hotline to 600");
        alice.onHook();
        office.left("1-far", 16).isQuiet();
    }

    @Test
    void otherLinesOfThePhoneHaveDialTone() {
        Scenario office = office("600", Duration.ZERO);
        office.phone("SEP1").key(Key.LINE, 2, 0);
        assertThat(office.stage()).isEqualTo(Stage.OFF_HOOK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"off hook", "NewCall", "line button"})
    void warmLineWaitsForADigitFirst(String how) {
        Scenario office = office("600", DELAY);
        Handset alice = begins(office.phone("SEP1"), how);
        assertThat(alice.screen.tone).isEqualTo(Tone.INSIDE_DIAL_TONE);
        assertThat(office.patience(TimerKey.Kind.FIRST_DIGIT)).isEqualTo(DELAY);
        office.timePasses(TimerKey.Kind.FIRST_DIGIT);
        assertThat(office.wasAsked("CreateFar 600@from-sccp ULAW")).isTrue();
        assertThat(office.log).extracting(Effect.Log::text).contains("line 1001 call 1: warm line to 600");
    }

    @Test
    void warmLineDialsWhatIsPressed() {
        Scenario office = office("600", DELAY);
        office.phone("SEP1").offHook().press("1002");
        assertThat(office.wasAsked("CreateFar 1002@from-sccp ULAW")).isTrue();
    }

    @Test
    void warmLineWaitsAnewWhenTheDigitIsTakenBack() {
        Scenario office = office("600", DELAY);
        office.phone("SEP1").offHook().press("1").key(Key.BACKSPACE);
        assertThat(office.patience(TimerKey.Kind.FIRST_DIGIT)).isEqualTo(DELAY);
        office.timePasses(TimerKey.Kind.FIRST_DIGIT);
        assertThat(office.wasAsked("CreateFar 600@from-sccp ULAW")).isTrue();
    }

    @Test
    void transferAsksForANumber() {
        Scenario office = office("600", Duration.ZERO);
        Handset alice = office.phone("SEP1").enbloc("1002");
        office.entered("1-far").dialled("1-far", DialStatus.ANSWER).audioOpens("SEP1");
        alice.key(Key.TRANSFER);
        assertThat(office.stage(2)).isEqualTo(Stage.OFF_HOOK);
    }

    @ParameterizedTest
    @EnumSource(
            value = Key.class,
            names = {"PICKUP", "OTHER_PICKUP"})
    void keysThatAskForANumberGetOne(Key key) {
        Scenario office = office("600", Duration.ZERO);
        office.phone("SEP1").key(key);
        assertThat(office.stage()).isEqualTo(Stage.OFF_HOOK);
    }

    @Test
    void aNumberThatTheDialplanLacksFails() {
        Scenario office = office("4", Duration.ZERO);
        office.phone("SEP1").offHook();
        assertThat(office.failure()).isEqualTo(Failure.INVALID_NUMBER);
    }

    @Test
    void aNumberDialledOtherwiseIsDialled() {
        Scenario office = office("600", Duration.ZERO);
        office.phone("SEP1").key(Key.SPEED_DIAL, 1, 0).key(Key.END_CALL).enbloc("1002");
        assertThat(office.wasAsked("CreateFar 1002@from-sccp ULAW")).isTrue();
    }
}
