package org.sccpbridge.bridge.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sccpbridge.bridge.switchboard.AsteriskEvent.ParkedCall;
import org.sccpbridge.bridge.switchboard.AsteriskEvent.Refusal;
import org.sccpbridge.bridge.switchboard.AsteriskEvent.UnparkReason;
import org.sccpbridge.sccp.message.code.CallStateCode;

/** SEP2 talks to a caller on line 1002. SEP3 has buttons of lots: the first shows a list, the second fetches what is alone. */
class ParkingTest {
    private final Scenario office = Scenario.incoming(Stage.CONNECTED);

    ParkingTest() {
        office.register(
                "SEP3",
                Map.of(1, "1003"),
                Extras.of(new Parking.Buttons(Map.of(
                        1, new Parking.LotButton("default", false), 2, new Parking.LotButton("default", true)))));
        office.soFarSoGood();
    }

    private static ParkedCall parked(String slot, String channel) {
        return new ParkedCall("default", slot, channel, Scenario.CALLER, "Local/1002@sccp", Duration.ofSeconds(45));
    }

    private void caller(String slot) {
        office.send(new AsteriskEvent.Parked(parked(slot, "caller")));
    }

    @Test
    void theFarLegIsParkedAndNeverHungUp() {
        office.phone("SEP2").key(Key.PARK);
        office.asked("Park caller in  until Local/1002@sccp");
        office.left("caller", 0);
        assertThat(office.board.allCalls()).isEmpty();
        assertThat(office.wasAsked("Hangup caller NORMAL")).isFalse();
        office.phone("SEP2").toldNothingOf("Notify");
        caller("701");
        office.phone("SEP2").toldAmongOthers("Notify <call park at> 701", "Prompt <call park at> 701");
    }

    @Test
    void theSlotIsShownAsLongAsTheCallIsThere() {
        office.phone("SEP2").key(Key.PARK);
        caller("701");
        assertThat(office.board.allCalls()).isEmpty();
        assertThat(office.phone("SEP2").screen.idlePrompt).isEqualTo(Prompt.PARKED_AT + " 701");
        office.send(new AsteriskEvent.Unparked(parked("701", "caller"), UnparkReason.TIMED_OUT));
        office.isQuiet();
    }

    @Test
    void oneOfOursLeavesWithoutBeingHungUpToo() {
        Scenario out = Scenario.outgoing(Stage.CONNECTED).soFarSoGood();
        out.phone("SEP1").key(Key.PARK);
        out.send(new AsteriskEvent.ChannelReleased(Scenario.id("1-far")));
        assertThat(out.board.allCalls()).isEmpty();
        assertThat(out.wasAsked("Hangup 1-far NORMAL")).isFalse();
        out.isQuiet();
    }

    @Test
    void aHangUpWhileParkingDoesNotEndWhatIsParked() {
        office.phone("SEP2").key(Key.PARK).onHook();
        assertThat(office.wasAsked("Hangup caller NORMAL")).isFalse();
        office.fails(AsteriskCommand.Park.class, Refusal.REFUSED);
        assertThat(office.wasAsked("Hangup caller NORMAL")).isTrue();
        office.isQuiet();
    }

    @Test
    void withoutALotTheCallGoesOnAndThePhoneSaysWhy() {
        office.phone("SEP2").key(Key.PARK);
        office.fails(AsteriskCommand.Park.class, Refusal.REFUSED);
        office.phone("SEP2").toldAmongOthers("Notify Cannot park: no parking lot");
        assertThat(office.stage(1)).isEqualTo(Stage.CONNECTED);
        assertThat(office.log).anyMatch(line -> line.text().contains("res_parking.conf"));
        office.phone("SEP2").onHook();
        office.isQuiet();
    }

    @Test
    void aBrokenLinkLeavesItOpenWhetherTheCallIsParked() {
        office.phone("SEP2").key(Key.PARK);
        office.fails(AsteriskCommand.Park.class, Refusal.UNREACHABLE);
        office.phone("SEP2").toldAmongOthers("Notify PBX not reachable");
        office.left("caller", 0);
        assertThat(office.wasAsked("Hangup caller NORMAL")).isFalse();
        office.isQuiet();
    }

    @Test
    void aPhoneMayBeForbiddenToPark() {
        office.register("SEP2", Map.of(1, "1002"), Extras.of(new Parking.Forbidden()));
        office.callComesIn("second", "1002");
        office.phone("SEP2").key(Key.ANSWER);
        office.phone("SEP2").key(Key.PARK).toldAmongOthers("Notify <key is not active>");
    }

    @Test
    void aParkedCallThatComesBackSaysSo() {
        office.phone("SEP2").onHook();
        office.send(new AsteriskEvent.ChannelEntered("back", List.of("1002"), Scenario.CALLER, "Local_1002@sccp"));
        assertThat(office.phone("SEP2").prompt()).isEqualTo("Park recall");
        assertThat(office.board.call(2)).extracting(Call::digits).isEqualTo("1002");
        office.phone("SEP2").key(Key.ANSWER);
        assertThat(office.phone("SEP2").screen.calls).containsOnly(Map.entry(2, CallStateCode.CONNECTED));
    }

    @Test
    void theLampOfTheLotIsLitWhileSomethingIsInIt() {
        caller("701");
        office.phone("SEP3").told("Feature 1 on", "Feature 2 on");
        office.send(new AsteriskEvent.Unparked(parked("701", "caller"), UnparkReason.RETRIEVED));
        office.phone("SEP3").told("Feature 1 off", "Feature 2 off");
    }

    @Test
    void whatIsKnownIsReplacedWhenAllIsTold() {
        caller("701");
        office.send(new AsteriskEvent.ParkingRead(List.of(), List.of()));
        office.phone("SEP3").toldAmongOthers("Feature 1 off");
    }

    @Test
    void theButtonListsWhatIsParked() {
        caller("701");
        office.send(new AsteriskEvent.Parked(parked("702", "other")));
        office.phone("SEP3").key(Key.PARKED_CALLS, 2, 0).toldAmongOthers("Notify Parked calls: 701 702");
    }

    @Test
    void theButtonFetchesACallThatIsAlone() {
        office.send(new AsteriskEvent.DialplanUnknown(TestLines.CONTEXT));
        caller("701");
        office.phone("SEP3").key(Key.PARKED_CALLS, 2, 0);
        assertThat(office.wasAsked("CreateFar 701@from-sccp ULAW")).isTrue();
    }

    @Test
    void anEmptyLotSaysSo() {
        office.phone("SEP3").key(Key.PARKED_CALLS, 1, 0).toldAmongOthers("Notify No parked calls");
    }

    @Test
    void aButtonThatIsNoLotIsNotActive() {
        office.phone("SEP3").key(Key.PARKED_CALLS, 7, 0).toldAmongOthers("Notify <key is not active>");
    }
}
