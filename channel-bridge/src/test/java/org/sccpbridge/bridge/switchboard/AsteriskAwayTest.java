package org.sccpbridge.bridge.switchboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sccpbridge.bridge.switchboard.Scenario.live;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sccpbridge.bridge.switchboard.AsteriskEvent.Refusal;
import org.sccpbridge.bridge.switchboard.Scenario.Handset;
import org.sccpbridge.bridge.switchboard.TimerKey.Kind;

/** The link to Asterisk goes and comes back; what happened meanwhile nobody heard. */
class AsteriskAwayTest {
    @Test
    void saysSoOnIdlePhonesUntilItIsBack() {
        Scenario office = Scenario.office();
        office.send(new AsteriskEvent.AriDown());
        office.phone("SEP3").told("Prompt PBX not reachable");
        office.back(Map.of());
        office.phone("SEP3").told("Prompt <idle>");
    }

    @Test
    void saysSoAgainWhenARegistrationIsComplete() {
        Scenario office = Scenario.withoutAsterisk().soFarSoGood();
        office.phone("SEP1").does(new PhoneEvent.Ready("SEP1")).told("Prompt PBX not reachable");
        office.send(new AsteriskEvent.AriUp(Map.of(), Set.of())).soFarSoGood();
        office.phone("SEP1").does(new PhoneEvent.Ready("SEP1")).toldNothing();
    }

    @Test
    void refusesNewCallsWithAText() {
        Scenario office = Scenario.withoutAsterisk();
        office.phone("SEP1").offHook();
        assertThat(office.failure()).isEqualTo(Failure.ASTERISK_AWAY);
        assertThat(office.phone("SEP1").prompt()).isEqualTo("PBX not reachable");
        office.asked();
        office.phone("SEP1").onHook().key(Key.SPEED_DIAL, 1, 0);
        office.asked();
        assertThat(office.stage(2)).isEqualTo(Stage.FAILED);
    }

    @Test
    void refusesACallThatWasBeingDialled() {
        Scenario office = Scenario.outgoing(Stage.DIALING);
        office.send(new AsteriskEvent.AriDown()).soFarSoGood();
        office.phone("SEP1").press("0");
        office.asked();
        assertThat(office.failure()).isEqualTo(Failure.ASTERISK_AWAY);
    }

    @Test
    void callsGoOnWhileItIsAway() {
        Scenario call = Scenario.outgoing(Stage.CONNECTED).soFarSoGood();
        call.send(new AsteriskEvent.AriDown());
        assertThat(call.stage()).isEqualTo(Stage.CONNECTED);
        assertThat(call.isWaiting(Kind.LINK)).isFalse();
        call.phone("SEP1").toldNothing();

        call.back(Map.of("1-far", live(true), "1-far-dialplan", live(true), "1-em1", live(true)), "1");

        assertThat(call.stage()).isEqualTo(Stage.CONNECTED);
        call.asked();
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            names = {"PROCEEDING", "RINGING_OUT"})
    void anUnansweredCallDoesNotRingForEver(Stage stage) {
        Scenario call = Scenario.outgoing(stage);
        call.send(new AsteriskEvent.AriDown()).timePasses(Kind.LINK);
        assertThat(call.failure()).isEqualTo(Failure.ASTERISK_AWAY);
    }

    @Test
    void aRingingPhoneDoesNotRingForEver() {
        Scenario call = Scenario.incoming(Stage.RINGING_IN);
        call.send(new AsteriskEvent.AriDown()).timePasses(Kind.LINK);
        assertThat(call.stage()).isNull();
        call.back(Map.of()).isQuiet();
    }

    @Test
    void aRingingPhoneRingsOnWhenItIsBackInTime() {
        Scenario call = Scenario.incoming(Stage.RINGING_IN).soFarSoGood();
        call.send(new AsteriskEvent.AriDown()).back(Map.of("caller", live(false, "1002")), "1");
        call.asked().timePasses(Kind.LINK);
        assertThat(call.stage()).isEqualTo(Stage.RINGING_IN);
    }

    @Test
    void anAnswerThatWasMissedCounts() {
        Scenario call = Scenario.outgoing(Stage.RINGING_OUT);
        call.send(new AsteriskEvent.AriDown()).back(Map.of("1-far", live(true)), "1");
        assertThat(call.stage()).isEqualTo(Stage.CONNECTED);
        assertThat(call.phone("SEP1").screen.receiving).isNotZero();
    }

    @Test
    void aHangupThatWasMissedCounts() {
        Scenario call = Scenario.outgoing(Stage.CONNECTED).soFarSoGood();
        call.send(new AsteriskEvent.AriDown()).back(Map.of("1-em1", live(true)), "1");
        call.isQuiet();
        assertThat(call.wasAsked("Hangup 1-em1 NORMAL")).isTrue();
        assertThat(call.wasAsked("DestroyBridge 1")).isTrue();
    }

    @Test
    void aMediaChannelThatIsGoneEndsTheCall() {
        Scenario call = Scenario.outgoing(Stage.CONNECTED).soFarSoGood();
        call.send(new AsteriskEvent.AriDown()).back(Map.of("1-far", live(true)), "1");
        call.asked("Hangup 1-far NORMAL", "Hangup 1-em1 NORMAL", "DestroyBridge 1")
                .isQuiet();
    }

    @Test
    void aFarLegThatEnteredUnheardIsDialled() {
        Scenario call = Scenario.office();
        call.phone("SEP1").offHook().press("600");
        call.soFarSoGood().send(new AsteriskEvent.AriDown());
        call.back(Map.of("1-far", live(false)), "1").asked("Join 1-far", "Dial 1-far");
    }

    @Test
    void aMediaChannelThatEnteredUnheardIsJoined() {
        Scenario call = Scenario.outgoing(Stage.RINGING_OUT);
        call.dialled("1-far", DialStatus.ANSWER);
        call.phone("SEP1").opensReceiveChannel();
        call.send(new AsteriskEvent.MediaCreated(1, "sccp-T-1-em1", Scenario.ASTERISK_AUDIO));
        call.soFarSoGood().send(new AsteriskEvent.AriDown());
        call.back(Map.of("1-far", live(true), "1-em1", live(true)), "1").asked("Join 1-em1");
    }

    @Test
    void anAnswerThatCouldNotBeSentIsSentAgain() {
        Scenario call = Scenario.incoming(Stage.RINGING_IN).send(new AsteriskEvent.AriDown());
        call.phone("SEP2").offHook();
        call.fails(AsteriskCommand.Answer.class, Refusal.UNREACHABLE).soFarSoGood();
        assertThat(call.stage()).isEqualTo(Stage.CONNECTED);

        call.back(Map.of("caller", live(false, "1002")), "1").asked("Answer caller");
    }

    @Test
    void aRingingCallWhoseBridgeCouldNotBeMadeGetsItNow() {
        Scenario call = Scenario.incoming(Stage.RINGING_IN).soFarSoGood();
        call.send(new AsteriskEvent.AriDown());
        call.back(Map.of("caller", live(false, "1002"))).asked("CreateBridge 1", "Join caller", "Ring caller");
    }

    @Test
    void removesWhatAnEarlierRunLeftBehind() {
        Scenario office = Scenario.office();
        office.send(new AsteriskEvent.AriUp(
                Map.of(
                        "sccp-T.OLD-7-far", live(false),
                        "sccp-T.OLD-8-em3", live(true),
                        "talking", live(true, "1002")),
                Set.of("sccp-T.OLD-7", "somebody-elses")));
        assertThat(office.wasAsked("Hangup sccp-T.OLD-7-far NORMAL")).isTrue();
        assertThat(office.wasAsked("Hangup sccp-T.OLD-8-em3 NORMAL")).isTrue();
        assertThat(office.wasAsked("Hangup talking NORMAL")).isTrue();
        assertThat(office.wasAsked("DestroyBridge sccp-T.OLD-7 after sccp-T.OLD-7-far sccp-T.OLD-8-em3 talking"))
                .isTrue();
        assertThat(office.wasAsked("DestroyBridge somebody-elses")).isFalse();
    }

    @Test
    void destroysABridgeOfAnEarlierRunOnlyAfterItsCallerMovedOn() {
        Scenario office = Scenario.office();
        office.send(new AsteriskEvent.AriUp(Map.of("caller", live(false, "1002")), Set.of("sccp-T.OLD-7")));
        office.asked("CreateBridge 1", "Join caller", "Ring caller", "DestroyBridge sccp-T.OLD-7 after caller");
    }

    @Test
    void aCallThatCameWhileNobodyListenedRings() {
        Scenario office = Scenario.office().send(new AsteriskEvent.AriDown()).soFarSoGood();
        office.back(Map.of("caller", live(false, "1002"))).asked("CreateBridge 1", "Join caller", "Ring caller");
        assertThat(office.phone("SEP2").screen.ringing).isTrue();
    }

    @Test
    void aCallYoungerThanTheListOfChannelsIsLeftAlone() {
        Scenario office = Scenario.office().send(new AsteriskEvent.AriDown());
        office.callComesIn("caller", "1002").soFarSoGood().back(Map.of());
        assertThat(office.stage()).isEqualTo(Stage.RINGING_IN);
        office.asked();
    }

    @Test
    void tellsAsteriskTheStateOfEveryLineAnew() {
        Scenario call = Scenario.outgoing(Stage.CONNECTED).send(new AsteriskEvent.AriDown());
        call.hints.clear();
        call.back(Map.of("1-far", live(true), "1-em1", live(true)), "1");
        assertThat(call.hints)
                .containsOnly(
                        Map.entry("1001", DeviceState.INUSE),
                        Map.entry("1002", DeviceState.NOT_INUSE),
                        Map.entry("1003", DeviceState.NOT_INUSE),
                        Map.entry("1010", DeviceState.NOT_INUSE));
    }

    @Test
    void aRestartOfAsteriskEndsAllCalls() {
        Scenario call = Scenario.outgoing(Stage.CONNECTED).send(new AsteriskEvent.AriDown());
        call.back(Map.of()).isQuiet();
        call.phone("SEP1").offHook().press("600");
        assertThat(call.stage(2)).isEqualTo(Stage.PROCEEDING);
    }

    @Test
    void commandsThatFailForCallsLongOverChangeNothing() {
        Scenario office = Scenario.office();
        office.send(new AsteriskEvent.CommandFailed(
                new AsteriskCommand.Join(77, "sccp-T-77", "sccp-T-77-far"), Refusal.NOT_FOUND, "gone"));
        office.send(new AsteriskEvent.ChannelLeft("unheard-of", 16)).asked().isQuiet();
    }

    @Test
    void stoppingEndsEveryCallAndTakesTheLinesOutOfService() {
        Scenario call =
                Scenario.outgoing(Stage.CONNECTED).callComesIn("caller", "1002").soFarSoGood();
        call.send(new Event.Stopping());
        call.asked(
                "Hangup 1-far NORMAL",
                "Hangup caller NORMAL",
                "Hangup 1-em1 NORMAL",
                "DestroyBridge 1",
                "DestroyBridge 2");
        assertThat(call.hints.values()).containsOnly(DeviceState.UNAVAILABLE);
        Handset phone = call.phone("SEP1");
        phone.screen.assertAtRest();
        assertThat(List.copyOf(call.board.allCalls())).isEmpty();
    }
}
