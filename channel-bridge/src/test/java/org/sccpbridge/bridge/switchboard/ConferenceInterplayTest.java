package org.sccpbridge.bridge.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sccpbridge.bridge.switchboard.AsteriskEvent.ParkedCall;
import org.sccpbridge.bridge.switchboard.AsteriskEvent.Refusal;
import org.sccpbridge.bridge.switchboard.AsteriskEvent.UnparkReason;
import org.sccpbridge.sccp.message.code.ApplicationId;
import org.sccpbridge.sccp.message.code.CallStateCode;

/** Conferences beside the other things that can be done with calls. */
class ConferenceInterplayTest {
    /** SEP1 calls {@code number}, which answers. */
    private static void talks(Scenario office, int call, String number) {
        office.phone("SEP1").enbloc(number);
        office.entered(call + "-far").dialled(call + "-far", DialStatus.ANSWER).audioOpens("SEP1");
    }

    /** SEP1 with 600 (call 1) and 2001 (call 2), under call 2. */
    private static Scenario threeParties(Scenario office) {
        talks(office, 1, "600");
        office.phone("SEP1").key(Key.CONFERENCE);
        talks(office, 2, "2001");
        office.phone("SEP1").key(Key.CONFERENCE);
        assertThat(office.board.callsIn(2)).hasSize(2);
        return office.soFarSoGood();
    }

    @ParameterizedTest
    @EnumSource(
            value = Key.class,
            names = {"TRANSFER", "DIRECT_TRANSFER", "HOOK_FLASH", "PARK", "DIVERT"})
    void nobodyIsGivenAwayOutOfAConference(Key key) {
        Scenario office = threeParties(Scenario.forwardingOffice());
        office.phone("SEP1").key(key).told("Notify <key is not active>");
        office.asked();
        assertThat(office.board.callsIn(2)).hasSize(2);
        assertThat(office.board.meaningful(office.board.phone("SEP1"), office.board.call(2)))
                .doesNotContain(key);
    }

    @ParameterizedTest
    @EnumSource(
            value = Key.class,
            names = {"TRANSFER", "PARK", "DIVERT"})
    void norOutOfACallThatAnotherPhoneIsInOnWithEqualRights(Key key) {
        Scenario office = Scenario.forwardingOffice().callComesIn("caller", "1010");
        office.phone("SEP1").key(Key.ANSWER);
        office.audioOpens("SEP1");
        office.phone("SEP2").key(Key.CONFERENCE_BARGE, 2, 1);
        office.soFarSoGood();

        office.phone("SEP1").key(key).told("Notify <key is not active>");
        office.asked();
    }

    @Test
    void aHeldConferenceIsNotTransferredEither() {
        Scenario office = threeParties(Scenario.office());
        office.phone("SEP1").key(Key.HOLD);
        office.soFarSoGood().phone("SEP1").key(Key.TRANSFER).told("Notify <key is not active>");
    }

    @Test
    void whoWasTransferredHereComesIntoAConferenceLikeAnybody() {
        Scenario office = Scenario.office().callComesIn("caller", "1001");
        office.phone("SEP1").key(Key.ANSWER);
        office.audioOpens("SEP1");
        Party dave = new Party("1003", "Dave");
        office.send(new AsteriskEvent.PartyChanged("caller", dave, false));
        office.phone("SEP1").key(Key.CONFERENCE);
        talks(office, 2, "2001");
        office.soFarSoGood().phone("SEP1").key(Key.CONFERENCE);

        office.asked("Join caller", "Play sound:confbridge-join to 2", "DestroyBridge 1", "Unhold caller");
        assertThat(office.log).anyMatch(line -> line.text().contains("with Dave (1003) (call 1), 2001 (call 2)"));
    }

    @Test
    void aCallBegunForATransferMayBecomeAConferenceInstead() {
        Scenario office = Scenario.office();
        talks(office, 1, "600");
        office.phone("SEP1").key(Key.TRANSFER);
        talks(office, 2, "2001");

        office.phone("SEP1").key(Key.JOIN);

        assertThat(office.board.callsIn(2)).hasSize(2).noneMatch(call -> call.has(Transferring.Consultation.class));
        office.phone("SEP1").key(Key.TRANSFER).toldAmongOthers("Notify <key is not active>");
    }

    @Test
    void aThirdCallIsTransferredWhileTheConferenceIsOnHold() {
        Scenario office = threeParties(Scenario.office());
        office.phone("SEP1").key(Key.NEW_CALL);
        talks(office, 3, "3001");
        office.phone("SEP1").key(Key.TRANSFER);
        talks(office, 4, "3002");

        office.phone("SEP1").key(Key.TRANSFER);

        assertThat(office.stage(3)).isEqualTo(Stage.LEAVING);
        assertThat(office.stage(4)).isEqualTo(Stage.LEAVING);
        assertThat(office.board.callsIn(2)).hasSize(2).allMatch(Call::held);
    }

    @Test
    void whatIsBeingParkedIsNotJoined() {
        Scenario office = Scenario.office();
        talks(office, 1, "600");
        office.phone("SEP1").key(Key.NEW_CALL);
        talks(office, 2, "2001");
        office.phone("SEP1").key(Key.PARK);
        office.phone("SEP1").key(Key.JOIN).toldAmongOthers("Notify <key is not active>");
        office.fails(AsteriskCommand.Park.class, Refusal.REFUSED);
        office.phone("SEP1").key(Key.JOIN);
        assertThat(office.board.callsIn(2)).hasSize(2);
    }

    @Test
    void cBargeIntoAConferenceHearsAllAndOutlivesItsMaker() {
        Scenario office = Scenario.office();
        office.register("SEP9", Map.of(1, "1001"));
        threeParties(office);

        office.phone("SEP9").key(Key.CONFERENCE_BARGE, 1, 2);
        office.audioOpens("SEP9");

        assertThat(office.phone("SEP9").prompt()).isEqualTo("<conference>");
        assertThat(office.phone("SEP9").screen.calls).containsOnly(Map.entry(2, CallStateCode.CONNECTED));
        office.phone("SEP1").onHook();
        assertThat(office.board.callsIn(2)).hasSize(2).allMatch(call -> "SEP9".equals(call.phone()));
        office.phone("SEP9").key(Key.REMOVE_LAST);
        office.timePasses(TimerKey.Kind.CONFERENCE_LEAVE);
        assertThat(office.board.callsIn(2)).hasSize(1);
        office.phone("SEP9").onHook();
        office.isQuiet();
    }

    @Test
    void forwardsAndDoNotDisturbAreForNewCallsOnly() {
        Scenario office = threeParties(Scenario.forwardingOffice());
        office.phone("SEP1").key(Key.DO_NOT_DISTURB).key(Key.DO_NOT_DISTURB);
        office.send(new AdminEvent.SetForward("1001", ForwardKind.ALL, "600"));
        assertThat(office.board.callsIn(2)).hasSize(2);
        office.callComesIn("caller", "1001");
        assertThat(office.wasAsked("Continue caller at 600@from-sccp")).isTrue();
        assertThat(office.board.callsIn(2)).hasSize(2);
    }

    @Test
    void aLineWhoseUserLeftAConferenceIsFreeForCalls() {
        Scenario office = threeParties(Scenario.forwardingOffice());
        office.phone("SEP1").onHook();
        assertThat(office.board.callsIn(2)).hasSize(2);
        office.callComesIn("caller", "1001").callComesIn("another", "1001");
        assertThat(office.stage(3)).isEqualTo(Stage.RINGING_IN);
        assertThat(office.stage(4)).isEqualTo(Stage.RINGING_IN);
    }

    @Test
    void aConferenceOutlivesABrokenLink() {
        Scenario office = threeParties(Scenario.office());
        office.send(new AsteriskEvent.AriDown());
        office.phone("SEP1").key(Key.TRANSFER).key(Key.HOLD).key(Key.RESUME);
        office.soFarSoGood()
                .back(
                        Map.of(
                                "1-far",
                                Scenario.live(true),
                                "2-far",
                                Scenario.live(true),
                                "2-em2",
                                Scenario.live(true)),
                        "2");
        assertThat(office.wasAsked("Join 1-far in 2")).isTrue();
        assertThat(office.board.callsIn(2)).hasSize(2);
        office.phone("SEP1").onHook();
        office.left("1-far", 16).left("2-far", 16);
        office.isQuiet();
    }

    @Test
    void whoLeftWhileTheLinkWasBrokenIsMissedWhenItIsBack() {
        Scenario office = threeParties(Scenario.office());
        office.phone("SEP1").key(Key.HOLD);
        office.send(new AsteriskEvent.AriDown());
        office.back(Map.of("1-far", Scenario.live(true)), "2");
        assertThat(office.board.callsIn(2)).extracting(Call::reference).containsExactly(1);
        assertThat(office.phone("SEP1").screen.calls).containsOnly(Map.entry(1, CallStateCode.HOLD));
        assertThat(office.wasAsked("Hold 1-far default")).isTrue();
    }

    @Test
    void aMuteThatAsteriskRefusesIsNotShown() {
        Scenario office = Scenario.office();
        office.register("SEP1", Map.of(1, "1001"), Extras.of(new Menu.Shows()));
        threeParties(office);
        PhoneEvent muted = new PhoneEvent.Picked("SEP1", ConferenceList.APPLICATION, "1");
        office.phone("SEP1").key(Key.CONFERENCE_LIST).does(muted).toldAmongOthers("Menu 600 (muted), 2001");
        office.soFarSoGood();
        office.send(new AsteriskEvent.CommandFailed(
                new AsteriskCommand.Mute(1, Scenario.id("1-far"), true), Refusal.UNREACHABLE, "as told"));
        office.phone("SEP1").toldAmongOthers("Menu 600, 2001");
    }

    @Test
    void theListOfParkedCallsDialsWhatIsChosenAndCloses() {
        Scenario office = Scenario.office();
        Scenario.Handset phone = office.register(
                "SEP3",
                Map.of(1, "1003"),
                Extras.of(new Menu.Shows())
                        .with(new Parking.Buttons(Map.of(1, new Parking.LotButton("default", false)))));
        ParkedCall parked =
                new ParkedCall("default", "701", "caller", Scenario.CALLER, "Local/1002@sccp", Duration.ofSeconds(45));
        office.send(new AsteriskEvent.DialplanUnknown(TestLines.CONTEXT));
        office.send(new AsteriskEvent.Parked(parked));
        phone.key(Key.PARKED_CALLS, 1, 0).toldAmongOthers("Menu 701 Carol (2001)");
        int lots = ApplicationId.VISUAL_PARKING_LOT.code();
        for (String choice : List.of("702", "", "../etc", "DIAL")) {
            phone.does(new PhoneEvent.Picked("SEP3", lots, choice));
        }
        assertThat(office.board.allCalls()).isEmpty();
        phone.does(new PhoneEvent.Picked("SEP3", lots, "701")).toldAmongOthers("CloseMenu");
        assertThat(office.wasAsked("CreateFar 701@from-sccp ULAW")).isTrue();
        phone.onHook();
        phone.key(Key.PARKED_CALLS, 1, 0);
        office.send(new AsteriskEvent.Unparked(parked, UnparkReason.RETRIEVED));
        assertThat(phone.screen.shown).isNull();
    }
}
