package org.sccpbridge.bridge.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sccpbridge.bridge.switchboard.AsteriskEvent.Refusal;
import org.sccpbridge.bridge.switchboard.Scenario.Handset;
import org.sccpbridge.bridge.switchboard.TimerKey.Kind;
import org.sccpbridge.sccp.message.code.Tone;

/** Audio, digits and names during a call. */
class MediaTest {
    @Test
    void makesTheMediaChannelOnlyWhenThePhoneReceives() {
        Scenario call = Scenario.outgoing(Stage.RINGING_OUT).soFarSoGood();
        call.dialled("1-far", DialStatus.ANSWER).asked();
        assertThat(call.phone("SEP1").screen.receiving).isEqualTo(1);

        call.phone("SEP1").opensReceiveChannel();

        call.asked("CreateMedia ULAW 127.0.0.9:30000");
    }

    @Test
    void phoneSendsOnlyWhenAsteriskHasAPortForIt() {
        Scenario call = Scenario.outgoing(Stage.RINGING_OUT);
        call.dialled("1-far", DialStatus.ANSWER);
        call.phone("SEP1").opensReceiveChannel();
        assertThat(call.phone("SEP1").screen.sending).isZero();
        call.soFarSoGood();

        call.send(new AsteriskEvent.MediaCreated(1, "sccp-T-1-em1", Scenario.ASTERISK_AUDIO));

        call.phone("SEP1").told("StartMediaTransmission ULAW 127.0.0.1:20000");
        call.entered("1-em1").asked("Join 1-em1").entered("1-em1").asked();
    }

    @Test
    void joinsTheMediaChannelAlsoWhenItComesBeforeItsAddress() {
        Scenario call = Scenario.outgoing(Stage.RINGING_OUT);
        call.dialled("1-far", DialStatus.ANSWER);
        call.phone("SEP1").opensReceiveChannel();
        call.soFarSoGood().entered("1-em1").asked("Join 1-em1");
        call.send(new AsteriskEvent.MediaCreated(1, "sccp-T-1-em1", Scenario.ASTERISK_AUDIO));
        assertThat(call.phone("SEP1").screen.sending).isEqualTo(1);
    }

    @Test
    void hearsEarlyMediaInPlaceOfTheRingTone() {
        Scenario call = Scenario.outgoing(Stage.RINGING_OUT);
        call.dialled("1-far", DialStatus.PROGRESS).audioOpens("SEP1");
        assertThat(call.stage()).isEqualTo(Stage.RINGING_OUT);
        assertThat(call.phone("SEP1").screen.tone).isNull();
        call.soFarSoGood();

        call.dialled("1-far", DialStatus.ANSWER);

        call.asked();
        assertThat(call.phone("SEP1").screen.sending).isEqualTo(1);
        assertThat(call.stage()).isEqualTo(Stage.CONNECTED);
    }

    @Test
    void anAcknowledgementOfAnEarlierPathIsNotTakenForThisOne() {
        Scenario call = Scenario.outgoing(Stage.RINGING_OUT);
        call.dialled("1-far", DialStatus.ANSWER).soFarSoGood();
        call.phone("SEP1").does(new PhoneEvent.ReceiveChannelOpened("SEP1", 99, Scenario.PHONE_AUDIO));
        call.asked();
        call.phone("SEP1").opensReceiveChannel().opensReceiveChannel();
        call.asked("CreateMedia ULAW 127.0.0.9:30000");
    }

    @Test
    void saysWhenThePhoneCannotOpenItsPort() {
        Scenario call = Scenario.outgoing(Stage.RINGING_OUT);
        call.dialled("1-far", DialStatus.ANSWER).soFarSoGood();
        call.phone("SEP1").cannotOpenReceiveChannel();
        assertThat(call.failure()).isEqualTo(Failure.NO_MEDIA);
        assertThat(call.log).anySatisfy(line -> assertThat(line.text()).contains("NO_PORT"));
        call.asked("Hangup 1-far NORMAL", "DestroyBridge 1");
        call.timePasses(Kind.ON_HOOK).isQuiet();
    }

    @Test
    void doesNotWaitForEverForThePhonesPort() {
        Scenario call = Scenario.outgoing(Stage.RINGING_OUT);
        call.dialled("1-far", DialStatus.ANSWER);
        assertThat(call.patience(Kind.MEDIA)).isEqualTo(Duration.ofSeconds(5));
        assertThat(call.timePasses(Kind.MEDIA).failure()).isEqualTo(Failure.NO_MEDIA);
    }

    @ParameterizedTest
    @CsvSource({"UNREACHABLE, ASTERISK_AWAY", "REFUSED, CONGESTION"})
    void failsWhenAsteriskMakesNoMediaChannel(Refusal why, Failure failure) {
        Scenario call = Scenario.outgoing(Stage.RINGING_OUT);
        call.dialled("1-far", DialStatus.ANSWER);
        call.phone("SEP1").opensReceiveChannel();
        call.fails(AsteriskCommand.CreateMedia.class, why);
        assertThat(call.failure()).isEqualTo(failure);
        // it may have been made all the same
        assertThat(call.wasAsked("Hangup 1-em1 NORMAL")).isTrue();
    }

    @Test
    void endsWhenTheMediaChannelDisappears() {
        Scenario call = Scenario.outgoing(Stage.CONNECTED).soFarSoGood();
        call.left("1-em1", 16).asked("Hangup 1-far NORMAL", "DestroyBridge 1").isQuiet();
    }

    @Test
    void sendsDigitsOfATalkingPhoneToTheFarEnd() {
        Scenario call = Scenario.outgoing(Stage.CONNECTED).soFarSoGood();
        call.phone("SEP1").press("1*#+");
        call.asked("SendDtmf 1", "SendDtmf *", "SendDtmf #");

        Scenario answered = Scenario.incoming(Stage.CONNECTED).soFarSoGood();
        answered.phone("SEP2").press("7");
        answered.asked("SendDtmf 7");
    }

    @Test
    void sendsDigitsBeforeTheAnswerOnceTheFarEndIsHeard() {
        Scenario call = Scenario.outgoing(Stage.PROCEEDING);
        call.dialled("1-far", DialStatus.PROGRESS).audioOpens("SEP1").soFarSoGood();
        call.phone("SEP1").press("7*");
        call.asked("SendDtmf 7", "SendDtmf *");
    }

    @Test
    void sendsNoDigitsToACallOnHold() {
        Scenario call = Scenario.outgoing(Stage.CONNECTED);
        call.phone("SEP1").key(Key.HOLD);
        call.soFarSoGood();
        call.phone("SEP1").press("7").toldNothing();
        call.asked();
    }

    @Test
    void sendsNoDigitsWhileNothingIsHeard() {
        Scenario call = Scenario.outgoing(Stage.RINGING_OUT).soFarSoGood();
        call.phone("SEP1").press("1");
        call.asked();
    }

    @ParameterizedTest
    @CsvSource({"1,1", "9,9", "0,10", "*,14", "'#',15", "A,16", "D,19"})
    void playsADigitOfTheFarEndForAMoment(char digit, int tone) {
        Scenario call = Scenario.outgoing(Stage.CONNECTED);
        call.send(new AsteriskEvent.DigitHeard("sccp-T-1-far", digit));
        assertThat(call.phone("SEP1").screen.tone).isEqualTo(new Tone(tone));
        call.timePasses(Kind.HEARD_DIGIT);
        assertThat(call.phone("SEP1").screen.tone).isNull();
    }

    @Test
    void showsWhoTheOtherEndIsNow() {
        Scenario call = Scenario.outgoing(Stage.CONNECTED).soFarSoGood();
        Handset phone = call.phone("SEP1");
        call.send(new AsteriskEvent.PartyChanged("sccp-T-1-em1", new Party("4711", "New Party"), false));
        phone.told("CallInfo OUTBOUND Alice (1001) > New Party (4711)");

        call.send(new AsteriskEvent.PartyChanged("sccp-T-1-far", Party.UNKNOWN, false));
        call.send(new AsteriskEvent.PartyChanged("sccp-T-1-far", new Party("4711", ""), false));
        phone.toldNothing();

        call.send(new AsteriskEvent.PartyChanged("sccp-T-1-far", new Party("4712", ""), false));
        phone.told("CallInfo OUTBOUND Alice (1001) > 4712");
    }
}
