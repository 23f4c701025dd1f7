package org.sccpbridge.bridge.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sccpbridge.sccp.message.code.CallStateCode;
import org.sccpbridge.sccp.message.code.LampMode;
import org.sccpbridge.sccp.message.code.SoftKeySet;

/** Several calls in one talk: how they come together, what is shown, and who stays when somebody leaves. */
class ConferenceTest {
    /** SEP1 talks to 600, has called 2001 for a conference, and 2001 has answered. */
    private static Scenario consulting() {
        Scenario office = Scenario.outgoing(Stage.CONNECTED);
        office.phone("SEP1").key(Key.CONFERENCE);
        return called(office, 2, "2001");
    }

    private static Scenario called(Scenario office, int call, String number) {
        office.phone("SEP1").press(number);
        return office.entered(call + "-far")
                .dialled(call + "-far", DialStatus.ANSWER)
                .audioOpens("SEP1");
    }

    /** SEP1 with 600 and 2001, under call 2. */
    private static Scenario threeParties() {
        Scenario office = consulting();
        office.phone("SEP1").key(Key.CONFERENCE);
        return office;
    }

    @Test
    void firstPressHoldsAndDialsSecondPressJoins() {
        Scenario office = Scenario.outgoing(Stage.CONNECTED).soFarSoGood();

        office.phone("SEP1").key(Key.CONFERENCE);
        assertThat(office.phone("SEP1").screen.calls)
                .containsOnly(Map.entry(1, CallStateCode.HOLD), Map.entry(2, CallStateCode.OFF_HOOK));
        office.asked("Hangup 1-em1 NORMAL", "Hold 1-far default");
        called(office, 2, "2001");
        assertThat(office.phone("SEP1").screen.keys).containsEntry(2, SoftKeySet.CONNECTED_CONFERENCE);
        office.soFarSoGood();

        office.phone("SEP1").key(Key.CONFERENCE);

        office.phone("SEP1")
                .told(
                        "ClearPrompt",
                        "CallState ON_HOOK",
                        "SoftKeys CONNECTED_CONFERENCE",
                        "Prompt <conference>",
                        "CallInfo OUTBOUND Alice (1001) > Conference");
        office.asked("Join 1-far in 2", "Play sound:confbridge-join to 2", "DestroyBridge 1", "Unhold 1-far");
        assertThat(office.log)
                .anySatisfy(line -> assertThat(line.text())
                        .isEqualTo("line 1001 conference of SEP1 with 600 (call 1), 2001 (call 2)"));
        assertThat(office.phone("SEP1").screen.calls).containsOnly(Map.entry(2, CallStateCode.CONNECTED));
    }

    @Test
    void anotherPartyIsAddedAndTheConferenceStaysTheCallShown() {
        Scenario office = threeParties();
        office.phone("SEP1").key(Key.CONFERENCE);
        assertThat(office.board.callsIn(2)).allMatch(Call::held);
        called(office, 3, "3001").soFarSoGood();

        office.phone("SEP1").key(Key.CONFERENCE);

        assertThat(office.phone("SEP1").screen.calls).containsOnly(Map.entry(2, CallStateCode.CONNECTED));
        assertThat(office.board.callsIn(2)).extracting(Call::reference).containsExactly(1, 2, 3);
        assertThat(office.board.callsIn(2)).noneMatch(Call::held);
        office.audioOpens("SEP1");
        office.phone("SEP1").key(Key.REMOVE_LAST);
        office.timePasses(TimerKey.Kind.CONFERENCE_LEAVE);
        assertThat(office.board.callsIn(2)).extracting(Call::reference).containsExactly(1, 2);
    }

    @Test
    void whileAnotherPartyIsAskedForAndWhileItIsHeldAConferenceHasSoftKeysOfItsOwn() {
        Scenario office = Scenario.outgoing(Stage.CONNECTED);
        office.phone("SEP1").key(Key.CONFERENCE);
        assertThat(office.phone("SEP1").screen.keys).containsEntry(2, SoftKeySet.OFF_HOOK_WITH_FEATURES);
        called(office, 2, "2001").phone("SEP1").key(Key.CONFERENCE).key(Key.HOLD);
        assertThat(office.phone("SEP1").screen.keys).containsEntry(2, SoftKeySet.HOLD_CONFERENCE);
        office.left("1-far", 16);
        assertThat(office.phone("SEP1").screen.keys).containsEntry(2, SoftKeySet.ON_HOLD);
    }

    /** SEP1, which has music for those whom it holds, with 600 and 2001. */
    private static Scenario threePartiesWithMusic() {
        Scenario office = Scenario.office();
        office.register("SEP1", Map.of(1, "1001"), Extras.of(new Conference.MusicOnHold("soft")));
        office.phone("SEP1").offHook();
        called(office, 1, "600").phone("SEP1").key(Key.CONFERENCE);
        called(office, 2, "2001").phone("SEP1").key(Key.CONFERENCE);
        return office.soFarSoGood();
    }

    @Test
    void thePartiesHearMusicWhileTheirHostIsAwayWhereConfigured() {
        Scenario office = threePartiesWithMusic();
        office.phone("SEP1").key(Key.HOLD);
        office.asked("Hangup 2-em2 NORMAL", "Hold 1-far soft", "Hold 2-far soft");
        office.phone("SEP1").key(Key.RESUME);
        office.asked("Unhold 1-far", "Unhold 2-far");
        office.audioOpens("SEP1").phone("SEP1").key(Key.CONFERENCE);
        assertThat(office.wasAsked("Hold 1-far soft")).as("another is called").isTrue();
    }

    @Test
    void theirMusicBeginsOnceMoreBecauseAsteriskMayHaveEndedIt() {
        Scenario office = threePartiesWithMusic();
        office.phone("SEP1").key(Key.HOLD);
        office.soFarSoGood().timePasses(TimerKey.Kind.MUSIC).timePasses(TimerKey.Kind.MUSIC);
        office.asked("Hold 1-far soft", "Hold 2-far soft");
    }

    @Test
    void whoIsLeftInAConferenceOnHoldHearsTheSameMusic() {
        Scenario office = threePartiesWithMusic();
        office.phone("SEP1").key(Key.HOLD);
        office.soFarSoGood();
        office.left("1-far", 16).asked();
        office.phone("SEP1").key(Key.RESUME);
        office.asked("Unhold 2-far");
    }

    @Test
    void thePartiesTalkOnWhenTheirHostLeavesThemOnHold() {
        Scenario office = threePartiesWithMusic();
        office.phone("SEP1").key(Key.HOLD);
        office.soFarSoGood().phone("SEP1").vanishes();
        office.asked("Unhold 1-far", "Unhold 2-far");
        assertThat(office.board.callsIn(2)).allMatch(Call::isUnattended);
    }

    @Test
    void whenThePartyOfTheCallShownLeavesTheConferenceGoesOnUnderIt() {
        Scenario office = threeParties().soFarSoGood();

        office.left("2-far", 16);

        office.asked();
        assertThat(office.board.callsIn(2)).extracting(Call::reference).containsExactly(2);
        assertThat(office.board.call(2)).extracting(Call::remote).isEqualTo(new Party("600", ""));
        office.phone("SEP1").told("SoftKeys CONNECTED", "Prompt <connected>", "CallInfo OUTBOUND Alice (1001) > 600");
        office.left("1-far", 16);
        office.phone("SEP1").screen.assertAtRest();
        office.isQuiet();
    }

    @Test
    void theOthersStayWhenTheInitiatorLeaves() {
        Scenario office = threeParties().soFarSoGood();

        office.phone("SEP1").onHook();

        office.asked("Hangup 2-em2 NORMAL");
        office.phone("SEP1").screen.assertAtRest();
        assertThat(office.hints).containsEntry("1001", DeviceState.NOT_INUSE);
        assertThat(office.board.callsIn(2)).allMatch(Call::isUnattended);

        office.left("1-far", 16);

        office.asked("Hangup 2-far NORMAL", "DestroyBridge 2");
        office.isQuiet();
    }

    @Test
    void aConferenceWhosePartiesAreTheEndsOfEachOtherIsOver() {
        Scenario office = threeParties();
        office.phone("SEP1").onHook();
        office.soFarSoGood();
        String one = Scenario.id("1-far");
        String two = Scenario.id("2-far");

        office.timePasses(TimerKey.Kind.UNATTENDED).timePasses(TimerKey.Kind.UNATTENDED);
        assertThat(office.asked)
                .filteredOn(AsteriskCommand.FindEnds.class::isInstance)
                .hasSize(1);
        office.send(new AsteriskEvent.EndsFound(1, Map.of(one, two, two, "PJSIP")));
        assertThat(office.board.callsIn(2)).hasSize(2);
        office.send(new AsteriskEvent.EndsFound(1, Map.of(one, two, two, one)));

        assertThat(office.board.allCalls()).isEmpty();
        office.isQuiet();
    }

    @Test
    void anotherPhoneOfTheLineSeesNothingOfAConferenceThatItsMakerLeft() {
        Scenario office = threeParties();
        Scenario.Handset other = office.register("SEP9", Map.of(1, "1001"));
        assertThat(other.screen.calls).containsOnly(Map.entry(2, CallStateCode.CALL_REMOTE_MULTILINE));
        office.phone("SEP1").vanishes();
        assertThat(office.board.callsIn(2)).hasSize(2);
        assertThat(other.screen.calls).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Conference.Stay.class)
    void whoMayStayIsAnOption(Conference.Stay stay) {
        Scenario office = Scenario.office();
        office.register(
                "SEP1", Map.of(1, "1001"), Extras.of(new Conference.Options(true, stay, true, true, false, true)));
        office.phone("SEP1").enbloc("1002");
        office.entered("1-far").dialled("1-far", DialStatus.ANSWER).audioOpens("SEP1");
        office.phone("SEP1").key(Key.CONFERENCE);
        called(office, 2, "2001").phone("SEP1").key(Key.CONFERENCE);

        office.phone("SEP1").onHook();

        assertThat(office.board.allCalls()).hasSize(stay == Conference.Stay.NOBODY ? 0 : 2);
        office.left("1-far", 16);
        office.isQuiet();
    }

    @Test
    void joinsSelectedCallsOrAllOfThem() {
        Scenario office = consulting();
        office.phone("SEP1").key(Key.NEW_CALL);
        called(office, 3, "3001");
        office.phone("SEP1").key(Key.SELECT, 1, 1);

        office.phone("SEP1").key(Key.JOIN, 1, 3);

        assertThat(office.board.callsIn(3)).extracting(Call::reference).containsExactly(1, 3);
        assertThat(office.phone("SEP1").screen.calls)
                .containsOnly(Map.entry(2, CallStateCode.HOLD), Map.entry(3, CallStateCode.CONNECTED));
        office.phone("SEP1").key(Key.JOIN, 1, 3);
        assertThat(office.board.callsIn(3)).hasSize(3);
        office.phone("SEP1").key(Key.JOIN).toldAmongOthers("Notify <key is not active>");
    }

    @Test
    void holdAndResumeAreForTheWholeConference() {
        Scenario office = threeParties().soFarSoGood();
        office.phone("SEP1").key(Key.HOLD);
        office.asked("Hangup 2-em2 NORMAL");
        assertThat(office.phone("SEP1").screen.calls).containsOnly(Map.entry(2, CallStateCode.HOLD));
        assertThat(office.phone("SEP1").screen.lamps).containsEntry(1, LampMode.WINK);
        office.phone("SEP1").key(Key.RESUME);
        office.audioOpens("SEP1").asked("CreateMedia ULAW 127.0.0.9:30000", "Join 2-em3");
        assertThat(office.phone("SEP1").prompt()).isEqualTo("<conference>");
    }

    @Test
    void theConsultationGivenUpLeavesTheFirstCallOnHold() {
        Scenario office = consulting();
        office.phone("SEP1").key(Key.END_CALL);
        assertThat(office.phone("SEP1").screen.calls).containsOnly(Map.entry(1, CallStateCode.HOLD));
        office.phone("SEP1").key(Key.RESUME);
        office.left("1-far", 16);
        office.isQuiet();
    }

    @Test
    void cBargeMakesAConferenceOfASharedLinesCall() {
        Scenario office = Scenario.office().callComesIn("caller", "1010");
        office.phone("SEP1").key(Key.ANSWER);
        office.audioOpens("SEP1");

        office.phone("SEP2").key(Key.CONFERENCE_BARGE, 2, 1);
        office.audioOpens("SEP2");

        assertThat(office.phone("SEP1").prompt()).isEqualTo("<conference>");
        assertThat(office.phone("SEP2").prompt()).isEqualTo("<conference>");
        office.phone("SEP1").key(Key.HOLD);
        assertThat(office.board.call(1)).extracting(Call::phone, Call::held).containsExactly("SEP2", false);
        assertThat(office.phone("SEP2").prompt()).isEqualTo("<connected>");
        office.left("caller", 16);
        office.isQuiet();
    }

    @Test
    void theListMutesAndRemoves() {
        Scenario office = Scenario.office();
        Scenario.Handset phone = office.register("SEP1", Map.of(1, "1001"), Extras.of(new Menu.Shows()));
        phone.enbloc("600");
        office.entered("1-far").dialled("1-far", DialStatus.ANSWER).audioOpens("SEP1");
        phone.key(Key.CONFERENCE);
        called(office, 2, "2001");
        phone.key(Key.CONFERENCE).toldAmongOthers("Menu 600, 2001");
        office.soFarSoGood();

        phone.does(picked("1")).toldAmongOthers("Menu 600 (muted), 2001");
        office.asked("Mute 1-far", "Play sound:conf-muted to 1-far");
        phone.does(picked("MUTE")).does(picked("1")).toldAmongOthers("Menu 600, 2001");
        office.asked("Unmute 1-far", "Play sound:conf-unmuted to 1-far");
        phone.does(picked("KICK")).does(picked("1"));
        office.asked("Play sound:conf-kicked to 1-far");
        office.timePasses(TimerKey.Kind.CONFERENCE_LEAVE);
        office.asked("Hangup 1-far NORMAL");
        phone.toldAmongOthers("CloseMenu");
        phone.does(picked("2")).does(picked("../../etc")).does(picked(""));
        assertThat(office.board.callsIn(2)).hasSize(1);
    }

    private static PhoneEvent picked(String choice) {
        return new PhoneEvent.Picked("SEP1", ConferenceList.APPLICATION, choice);
    }

    @Test
    void meetMeDialsTheRoomAndNoNumberOfTheDialplan() {
        Scenario office = Scenario.office();
        office.phone("SEP1").key(Key.MEET_ME).press("77");
        assertThat(office.stage()).isEqualTo(Stage.DIALING);
        office.soFarSoGood().phone("SEP1").press("#");
        assertThat(office.lastAsked(AsteriskCommand.CreateFar.class).variables())
                .containsEntry("SCCP_MEETME_ROOM", "77")
                .containsEntry("SCCP_MEETME_OPTS", "qxd");
        office.asked("CreateBridge 1", "CreateFar 77@sccp-meetme ULAW");
    }
}
