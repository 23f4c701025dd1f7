package org.sccpbridge.bridge.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sccpbridge.bridge.config.Codec;
import org.sccpbridge.bridge.switchboard.AsteriskCommand.CreateFar;
import org.sccpbridge.bridge.switchboard.AsteriskEvent.Refusal;
import org.sccpbridge.bridge.switchboard.Scenario.Handset;
import org.sccpbridge.bridge.switchboard.TimerKey.Kind;
import org.sccpbridge.sccp.message.code.Tone;

/** Calls from a phone into the dialplan, once their number is known. */
class OutgoingCallTest {
    private final Scenario office = Scenario.office();
    private final Handset phone = office.phone("SEP1");

    @Test
    void joinsTheFarLegBeforeDiallingIt() {
        phone.offHook().press("600");
        office.soFarSoGood().entered("1-far").asked("Join 1-far", "Dial 1-far");
        office.entered("1-far").asked();
    }

    @Test
    void givesTheFarLegIdentityAndSettingsOfTheLine() {
        phone.offHook().press("600");

        assertThat(office.lastAsked(CreateFar.class).variables())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "SITE", "north",
                        "CONNECTEDLINE(num,i)", "1001",
                        "CONNECTEDLINE(name,i)", "Alice",
                        "CONNECTEDLINE(pres,i)", "allowed",
                        "CHANNEL(peeraccount)", "sales",
                        "CHANNEL(language)", "en",
                        "CHANNEL(musicclass)", "default",
                        "CALLERID(num)", "600",
                        "CALLERID(dnid)", "600"));
    }

    @Test
    void ringsAndConnects() {
        phone.offHook().press("600");
        office.entered("1-far").dialled("1-far", DialStatus.STARTED);
        assertThat(phone.prompt()).isEqualTo("<call proceed>");

        office.dialled("1-far", DialStatus.RINGING);
        assertThat(phone.prompt()).isEqualTo("<ring out>");
        assertThat(phone.screen.tone).isEqualTo(Tone.ALERTING_TONE);

        office.dialled("1-far", DialStatus.ANSWER);
        assertThat(phone.prompt()).isEqualTo("<connected>");
        assertThat(phone.screen.tone).isNull();
    }

    @Test
    void takesTheAnsweredStateForAnAnswerAsWell() {
        Scenario call = Scenario.outgoing(Stage.RINGING_OUT);
        call.send(new AsteriskEvent.ChannelAnswered("sccp-T-1-far"));
        assertThat(call.stage()).isEqualTo(Stage.CONNECTED);
    }

    @Test
    void choosesTheFirstCodecOfTheLineThatThePhoneSpeaks() {
        phone.does(new PhoneEvent.CodecsReported("SEP1", Set.of(Codec.ALAW)));
        phone.offHook().press("600");
        office.asked("CreateBridge 1", "CreateFar 600@from-sccp ALAW");
    }

    @Test
    void saysWhenPhoneAndLineHaveNoCodecInCommon() {
        phone.does(new PhoneEvent.CodecsReported("SEP1", Set.of()));
        phone.offHook().press("600");
        office.asked();
        assertThat(office.failure()).isEqualTo(Failure.NO_CODEC);
    }

    @ParameterizedTest(name = "{0} before an answer: {1}")
    @CsvSource({
        "BUSY, BUSY",
        "CONGESTION, CONGESTION",
        "UNAVAILABLE, CONGESTION",
        "NO_ANSWER, NO_ANSWER",
    })
    void showsWhatTheDialplanMadeOfTheCall(DialStatus status, Failure failure) {
        Scenario call = Scenario.outgoing(Stage.PROCEEDING).soFarSoGood();
        call.dialled("1-far", status);
        assertThat(call.failure()).isEqualTo(failure);
        call.asked("Hangup 1-far NORMAL", "DestroyBridge 1");
    }

    @ParameterizedTest(name = "cause {0} of a leg that {1}: {2}")
    @CsvSource({
        "16, started,  NO_ANSWER",
        "16, vanished, INVALID_NUMBER",
        "0,  vanished, INVALID_NUMBER",
        "17, started,  BUSY",
        "1,  started,  INVALID_NUMBER",
        "19, started,  NO_ANSWER",
        "21, started,  REJECTED",
        "34, started,  CONGESTION",
        "27, started,  CONGESTION",
    })
    void readsTheHangupCauseOfALegThatNeverAnswered(int cause, String how, Failure failure) {
        phone.offHook().press("600");
        office.entered("1-far");
        if (how.equals("started")) {
            office.dialled("1-far", DialStatus.STARTED);
        }
        office.soFarSoGood().left("1-far", cause);

        assertThat(office.failure()).isEqualTo(failure);
        office.asked("DestroyBridge 1");
    }

    @Test
    void prefersTheCauseOfTheHangupRequest() {
        Scenario call = Scenario.outgoing(Stage.RINGING_OUT);
        call.hangupRequested("1-far", 21).left("1-far", 16);
        assertThat(call.failure()).isEqualTo(Failure.REJECTED);
    }

    @ParameterizedTest
    @EnumSource(Failure.class)
    void everyFailureHasToneAndTextAndEndsByItself(Failure failure) {
        assertThat(failure.tone()).isIn(Tone.REORDER_TONE, Tone.LINE_BUSY_TONE);
        assertThat(failure.prompt()).isNotEmpty();
    }

    @Test
    void aFailedCallGoesOnHookByItself() {
        Scenario call = Scenario.outgoing(Stage.FAILED);
        assertThat(call.phone("SEP1").screen.tone).isEqualTo(Tone.LINE_BUSY_TONE);
        assertThat(call.patience(Kind.ON_HOOK)).isEqualTo(Duration.ofSeconds(15));
        call.timePasses(Kind.ON_HOOK).isQuiet();
    }

    @Test
    void aSecondFailureDoesNotReplaceTheFirst() {
        phone.offHook().press("600");
        office.fails(AsteriskCommand.CreateBridge.class, Refusal.UNREACHABLE);
        office.fails(CreateFar.class, Refusal.NOT_FOUND);
        assertThat(office.failure()).isEqualTo(Failure.ASTERISK_AWAY);
    }

    @Test
    void givesUpWhenTheFarLegNeverComes() {
        phone.offHook().press("600");
        office.soFarSoGood().timePasses(Kind.SETUP);
        assertThat(office.failure()).isEqualTo(Failure.CONGESTION);
        office.asked("Hangup 1-far NORMAL", "DestroyBridge 1");
    }

    @Test
    void hangsUpALegThatComesWhenTheCallIsOver() {
        phone.offHook().press("600").onHook();
        office.soFarSoGood().entered("1-far").asked("Hangup 1-far NORMAL");
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            names = {"OFF_HOOK", "DIALING", "PROCEEDING", "RINGING_OUT", "CONNECTED", "FAILED"})
    void hangingUpEndsTheCallAtEveryStage(Stage stage) {
        Scenario byHandset = Scenario.outgoing(stage).soFarSoGood();
        byHandset.phone("SEP1").onHook();
        byHandset.asked(leftovers(stage)).isQuiet();

        Scenario byKey = Scenario.outgoing(stage).soFarSoGood();
        byKey.phone("SEP1").key(Key.END_CALL, 1, 1);
        byKey.asked(leftovers(stage)).isQuiet();
    }

    private static String[] leftovers(Stage stage) {
        return switch (stage) {
            case PROCEEDING, RINGING_OUT -> new String[] {"Hangup 1-far NORMAL", "DestroyBridge 1"};
            case CONNECTED -> new String[] {"Hangup 1-far NORMAL", "Hangup 1-em1 NORMAL", "DestroyBridge 1"};
            default -> new String[0];
        };
    }

    @Test
    void theFarEndHangingUpEndsTheCall() {
        Scenario call = Scenario.outgoing(Stage.CONNECTED).soFarSoGood();
        call.left("1-far", 16).asked("Hangup 1-em1 NORMAL", "DestroyBridge 1").isQuiet();
        call.phone("SEP1").onHook();
        call.asked().isQuiet();
    }
}
