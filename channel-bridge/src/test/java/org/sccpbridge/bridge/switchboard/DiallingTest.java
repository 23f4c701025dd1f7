package org.sccpbridge.bridge.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sccpbridge.bridge.switchboard.AsteriskCommand.CreateFar;
import org.sccpbridge.bridge.switchboard.Scenario.Handset;
import org.sccpbridge.bridge.switchboard.TimerKey.Kind;
import org.sccpbridge.sccp.message.code.Tone;

/** How a number comes about: dial tone, digits against the dialplan, and the keys that dial or take back. */
class DiallingTest {
    private final Scenario office = Scenario.office();
    private final Handset phone = office.phone("SEP1");

    static Stream<Arguments> waysToDialTone() {
        return Stream.of(
                Arguments.of(Named.of("handset or speaker", (Consumer<Handset>) Handset::offHook), "1001"),
                Arguments.of(Named.of("NewCall", (Consumer<Handset>) p -> p.key(Key.NEW_CALL)), "1001"),
                Arguments.of(Named.of("line key", (Consumer<Handset>) p -> p.key(Key.LINE, 2, 0)), "1010"),
                Arguments.of(
                        Named.of("line key, then off hook", (Consumer<Handset>)
                                p -> p.key(Key.LINE, 2, 0).offHook()),
                        "1010"),
                Arguments.of(
                        Named.of("off hook on a line", (Consumer<Handset>)
                                p -> p.does(new PhoneEvent.OffHook(p.name, 2))),
                        "1010"));
    }

    @ParameterizedTest
    @MethodSource("waysToDialTone")
    void givesDialToneOnTheLineMeant(Consumer<Handset> way, String line) {
        way.accept(phone);

        assertThat(office.stage()).isEqualTo(Stage.OFF_HOOK);
        assertThat(office.board.call(1)).extracting(Call::line).isEqualTo(line);
        assertThat(office.board.allCalls()).hasSize(1);
        assertThat(phone.screen.tone).isEqualTo(Tone.INSIDE_DIAL_TONE);
        assertThat(office.wasAsked("ReadDialplan from-sccp")).isTrue();
        assertThat(office.patience(Kind.FIRST_DIGIT)).isEqualTo(Duration.ofSeconds(16));
        phone.onHook();
        office.isQuiet();
    }

    @Test
    void dialsAtTheDigitThatCompletesTheNumber() {
        phone.offHook().press("60");
        office.asked();
        assertThat(phone.screen.tone).isNull();
        assertThat(office.isWaiting(Kind.FIRST_DIGIT)).isFalse();

        phone.press("0");

        office.asked("CreateBridge 1", "CreateFar 600@from-sccp ULAW");
        assertThat(office.stage()).isEqualTo(Stage.PROCEEDING);
    }

    /** What is typed, what becomes of it at once, and what after the inter-digit time-out. */
    @ParameterizedTest(name = "{0}: {1}, after time-out {2}")
    @CsvSource({
        "600,   PROCEEDING, ",
        "1007,  PROCEEDING, ",
        "100,   DIALING,    FAILED",
        "5,     DIALING,    PROCEEDING",
        "55,    PROCEEDING, ",
        "4,     FAILED,     ",
        "601,   FAILED,     ",
        "921234,PROCEEDING, ",
        "91,    FAILED,     ",
        "8123,  DIALING,    PROCEEDING",
        "'5#',  PROCEEDING, ",
        "'8123#',PROCEEDING,",
        "'*72', DIALING,    FAILED",
        "'*72#',PROCEEDING, ",
        "'100#',FAILED,     ",
    })
    void matchesDigitsAgainstTheDialplan(String digits, Stage atOnce, Stage afterTimeout) {
        phone.offHook().press(digits);

        assertThat(office.stage()).isEqualTo(atOnce);
        assertThat(office.isWaiting(Kind.NEXT_DIGIT)).isEqualTo(atOnce == Stage.DIALING);
        if (afterTimeout != null) {
            assertThat(office.patience(Kind.NEXT_DIGIT)).isEqualTo(Duration.ofSeconds(8));
            assertThat(office.timePasses(Kind.NEXT_DIGIT).stage()).isEqualTo(afterTimeout);
        }
    }

    @Test
    void endOfDialKeyIsNoPartOfANumberThatOnlyAWildcardTakes() {
        phone.offHook().press("8123#");
        assertThat(office.lastAsked(CreateFar.class).number()).isEqualTo("8123");
    }

    @Test
    void keepsDialToneAfterADigitTheDialplanIgnores() {
        phone.offHook().press("9");
        assertThat(phone.screen.tone).isEqualTo(Tone.INSIDE_DIAL_TONE);
        phone.press("2");
        assertThat(phone.screen.tone).isNull();
        phone.key(Key.BACKSPACE);
        assertThat(phone.screen.tone).isEqualTo(Tone.INSIDE_DIAL_TONE);
    }

    @Test
    void playsTheSecondDialToneAfterTheDigitsItIsSetFor() {
        office.send(new AsteriskEvent.DialplanUnknown(TestLines.CONTEXT));
        phone.offHook().press("91");
        assertThat(phone.screen.tone).isEqualTo(Tone.OUTSIDE_DIAL_TONE);
        phone.press("1");
        assertThat(phone.screen.tone).isNull();
    }

    @Test
    void dialsByTimeoutOrKeyWhileTheDialplanIsUnknown() {
        office.send(new AsteriskEvent.DialplanUnknown(TestLines.CONTEXT));
        phone.offHook().press("4711");
        assertThat(office.stage()).isEqualTo(Stage.DIALING);

        office.timePasses(Kind.NEXT_DIGIT).asked("CreateBridge 1", "CreateFar 4711@from-sccp ULAW");
    }

    @Test
    void weighsDigitsAnewWhenTheDialplanWasRead() {
        office.send(new AsteriskEvent.DialplanUnknown(TestLines.CONTEXT));
        phone.offHook().press("600");
        assertThat(office.stage()).isEqualTo(Stage.DIALING);

        office.send(new AsteriskEvent.DialplanRead(TestLines.CONTEXT, TestLines.DIALPLAN));

        assertThat(office.stage()).isEqualTo(Stage.PROCEEDING);
    }

    @Test
    void dialKeyDialsWhatWasTyped() {
        phone.offHook().press("5").key(Key.DIAL);
        office.asked("CreateBridge 1", "CreateFar 5@from-sccp ULAW");
    }

    @Test
    void backspaceTakesDigitsBackToTheDialTone() {
        phone.offHook().press("60");
        phone.key(Key.BACKSPACE).toldAmongOthers("Backspace");
        assertThat(office.board.call(1)).extracting(Call::digits).isEqualTo("6");
        phone.key(Key.BACKSPACE);

        assertThat(office.stage()).isEqualTo(Stage.OFF_HOOK);
        assertThat(phone.screen.tone).isEqualTo(Tone.INSIDE_DIAL_TONE);
        assertThat(office.isWaiting(Kind.FIRST_DIGIT)).isTrue();
        assertThat(office.isWaiting(Kind.NEXT_DIGIT)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Key.class,
            names = {"DIAL", "BACKSPACE", "REDIAL", "ANSWER", "END_CALL", "OTHER"})
    void saysThatAKeyMeansNothingNow(Key key) {
        phone.key(key).told("Notify <key is not active>");
        office.asked().isQuiet();
    }

    @Test
    void tellsThatNothingWasDialledInTime() {
        phone.offHook();
        office.timePasses(Kind.FIRST_DIGIT);
        assertThat(office.failure()).isEqualTo(Failure.NO_DIGITS);
    }

    @Test
    void dialsAWholeNumberAtOnceEvenFromOnHook() {
        phone.enbloc("1003");
        office.asked("CreateBridge 1", "CreateFar 1003@from-sccp ULAW");
    }

    @Test
    void dialsAWholeNumberInPlaceOfDigitsTyped() {
        phone.offHook().press("60").enbloc("1003");
        office.asked("CreateBridge 1", "CreateFar 1003@from-sccp ULAW");
    }

    @Test
    void dialsASpeedDialOnHookAndOffHook() {
        phone.key(Key.SPEED_DIAL, 1, 0);
        office.asked("CreateBridge 1", "CreateFar 600@from-sccp ULAW");
        phone.onHook().offHook().key(Key.SPEED_DIAL, 1, 0);
        assertThat(office.stage(2)).isEqualTo(Stage.PROCEEDING);
    }

    @Test
    void dialsASpeedDialByItsNumber() {
        phone.offHook().press("1").key(Key.ABBREVIATED_DIAL);
        office.asked("CreateBridge 1", "CreateFar 600@from-sccp ULAW");
        assertThat(office.log).extracting(Effect.Log::text).contains("line 1001 call 1: abbreviated dial 1 is 600");
    }

    @Test
    void saysThatThereIsNoSpeedDialOfThatNumber() {
        phone.offHook().press("10").key(Key.ABBREVIATED_DIAL).toldAmongOthers("Notify <key is not active>");
        assertThat(office.stage()).isEqualTo(Stage.DIALING);
    }

    @Test
    void redialsTheLastNumberGivenToTheDialplan() {
        phone.offHook().press("600").onHook();
        phone.offHook().press("4").onHook();
        office.soFarSoGood();

        phone.key(Key.REDIAL);

        office.asked("CreateBridge 3", "CreateFar 600@from-sccp ULAW");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1/2", "1&2", "1|2", "1,2", "1@2", "1 2", "1\r\n2", "1\u00002", "1\u00e42", "1;2", "1(2)"})
    void neverAsksAsteriskForANumberThatIsMoreThanANumber(String number) {
        office.send(new AsteriskEvent.DialplanUnknown(TestLines.CONTEXT));
        phone.enbloc(number);

        office.asked();
        assertThat(office.failure()).isEqualTo(Failure.INVALID_NUMBER);
        assertThat(phone.screen.tone).isEqualTo(Tone.REORDER_TONE);
        assertThat(office.log).allSatisfy(line -> assertThat(line.text()).doesNotContainPattern("\\p{Cntrl}"));
    }

    @Test
    void neverAsksAsteriskForANumberOfThreeHundredDigits() {
        office.send(new AsteriskEvent.DialplanUnknown(TestLines.CONTEXT));
        phone.enbloc("9".repeat(300));
        office.asked();
        phone.onHook().offHook().press("9".repeat(300));
        office.asked();
        assertThat(office.stage(2)).isEqualTo(Stage.FAILED);
    }
}
