package org.sccpbridge.bridge.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sccpbridge.sccp.message.code.CallStateCode;
import org.sccpbridge.sccp.message.code.Tone;

/** Line 1002 lets group 1 and "sales" fetch its calls; 1003 fetches from group 1, 1001 from "sales", 1002 from none. */
class PickupTest {
    private final Scenario office = Scenario.office();

    PickupTest() {
        line("1001", "", "", "", "sales", true);
        line("1002", "1,5-6", "sales", "", "", true);
        line("1003", "", "", "1", "", true);
        office.soFarSoGood();
    }

    private void line(String name, String call, String named, String pickup, String namedPickup, boolean answers) {
        Pickup.Options options = new Pickup.Options(
                PickupGroups.of(call, named), PickupGroups.of(pickup, namedPickup), true, "from-sip", answers);
        office.send(new Event.LineAdded(TestLines.line(name, "Of " + name, Extras.of(options))));
    }

    @Test
    void asteriskLearnsTheGroupsOfACallThatRings() {
        office.callComesIn("caller", "1002");
        assertThat(office.wasAsked("SetVariable caller CHANNEL(callgroup) = 1,5,6"))
                .isTrue();
        assertThat(office.wasAsked("SetVariable caller CHANNEL(namedcallgroup) = sales"))
                .isTrue();
    }

    @Test
    void fetchesACallOfTheGroupByNumber() {
        office.callComesIn("caller", "1002").soFarSoGood();
        office.phone("SEP3").key(Key.GROUP_PICKUP);
        office.asked("Answer caller");
        office.audioOpens("SEP3");

        assertThat(office.board.call(1)).extracting(Call::phone, Call::line).containsExactly("SEP3", "1003");
        assertThat(office.phone("SEP3").screen.calls).containsOnly(Map.entry(1, CallStateCode.CONNECTED));
        office.phone("SEP2").toldAmongOthers("AnsweredElsewhere");
        assertThat(office.phone("SEP2").screen.calls).isEmpty();
        office.phone("SEP3").onHook();
        office.isQuiet();
    }

    @Test
    void fetchesACallOfTheGroupByName() {
        office.callComesIn("caller", "1002");
        office.phone("SEP1").offHook().key(Key.GROUP_PICKUP);
        assertThat(office.board.call(1)).extracting(Call::phone).isEqualTo("SEP1");
        assertThat(office.phone("SEP1").screen.calls).containsOnly(Map.entry(1, CallStateCode.CONNECTED));
    }

    @Test
    void holdsTheConversationForTheOther() {
        office.callComesIn("first", "1003");
        office.phone("SEP3").key(Key.ANSWER);
        office.audioOpens("SEP3").callComesIn("caller", "1002");
        office.phone("SEP3").key(Key.GROUP_PICKUP);
        assertThat(office.phone("SEP3").screen.calls)
                .containsOnly(Map.entry(1, CallStateCode.HOLD), Map.entry(2, CallStateCode.CONNECTED));
    }

    @Test
    void saysThatTheLineHasNoGroup() {
        office.phone("SEP2").key(Key.GROUP_PICKUP).toldAmongOthers("Notify Line has no pickup group");
        office.asked();
        office.isQuiet();
    }

    @Test
    void asksAsteriskForWhatRingsAtOtherPhones() {
        office.phone("SEP3").key(Key.GROUP_PICKUP);
        AsteriskCommand.CreateFar far = office.lastAsked(AsteriskCommand.CreateFar.class);
        assertThat(InWords.of(far)).isEqualTo("CreateFar s@sccp-pickup ULAW");
        assertThat(far.variables())
                .containsEntry("CHANNEL(pickupgroup)", "1")
                .doesNotContainKey("CHANNEL(namedpickupgroup)")
                .containsEntry("CALLERID(num)", "");
        office.entered("1-far").dialled("1-far", DialStatus.ANSWER).audioOpens("SEP3");
        assertThat(office.phone("SEP3").screen.calls).containsOnly(Map.entry(1, CallStateCode.CONNECTED));
    }

    @Test
    void toneAndTextSayThatNothingRings() {
        office.phone("SEP3").key(Key.GROUP_PICKUP);
        office.entered("1-far").left("1-far", 16);
        assertThat(office.failure()).isEqualTo(Failure.NO_PICKUP);
        assertThat(office.phone("SEP3").prompt()).isEqualTo("No call to pick up");
        assertThat(office.phone("SEP3").screen.tone).isEqualTo(Tone.REORDER_TONE);
        office.timePasses(TimerKey.Kind.ON_HOOK).isQuiet();
    }

    @Test
    void nothingIsSaidToBeMissingWhileAsteriskIsAway() {
        Scenario alone = Scenario.withoutAsterisk();
        alone.phone("SEP1").key(Key.PICKUP);
        assertThat(alone.failure()).isEqualTo(Failure.ASTERISK_AWAY);
    }

    @Test
    void directedPickupAsksForTheNumber() {
        office.callComesIn("caller", "1002");
        Scenario.Handset dave = office.phone("SEP3").key(Key.PICKUP);
        assertThat(dave.prompt()).isEqualTo("Pick up which number?");
        dave.press("1002");
        assertThat(office.board.call(1)).extracting(Call::phone).isEqualTo("SEP3");
        assertThat(dave.screen.calls).containsOnly(Map.entry(1, CallStateCode.CONNECTED));
        dave.onHook();
        office.isQuiet();
    }

    @Test
    void directedPickupFindsPhonesOfOthers() {
        office.phone("SEP3").key(Key.PICKUP).press("2001");
        AsteriskCommand.CreateFar far = office.lastAsked(AsteriskCommand.CreateFar.class);
        assertThat(InWords.of(far)).isEqualTo("CreateFar 2001@sccp-pickup ULAW");
        assertThat(far.variables()).containsEntry("SCCP_PICKUP_CONTEXT", "from-sip");
    }

    @Test
    void aNumberThatTheDialplanLacksIsWaitedFor() {
        office.phone("SEP3").key(Key.PICKUP).press("4711");
        assertThat(office.stage(1)).isEqualTo(Stage.DIALING);
        office.timePasses(TimerKey.Kind.NEXT_DIGIT);
        assertThat(office.wasAsked("CreateFar 4711@sccp-pickup ULAW")).isTrue();
    }

    @Test
    void pressedTwiceItIsForTheOwnGroup() {
        office.callComesIn("caller", "1002");
        office.phone("SEP3").key(Key.PICKUP).key(Key.PICKUP);
        assertThat(office.board.call(1)).extracting(Call::phone).isEqualTo("SEP3");
    }

    @Test
    void otherPickupAsksForTheGroup() {
        office.callComesIn("caller", "1002");
        Scenario.Handset alice = office.phone("SEP1").key(Key.OTHER_PICKUP);
        assertThat(alice.prompt()).isEqualTo("Pick up which group?");
        alice.press("5#");
        assertThat(office.board.call(1)).extracting(Call::phone).isEqualTo("SEP1");
        alice.onHook();
        office.isQuiet();
    }

    @Test
    void thereIsNoGroup64() {
        office.phone("SEP1").key(Key.OTHER_PICKUP).press("64#");
        assertThat(office.failure()).isEqualTo(Failure.INVALID_NUMBER);
    }

    @Test
    void withoutModeAnswerTheCallRingsHereInstead() {
        line("1003", "", "", "1", "", false);
        office.callComesIn("caller", "1002").soFarSoGood();
        office.phone("SEP3").key(Key.GROUP_PICKUP);
        office.asked();
        assertThat(office.phone("SEP3").screen.ringing).isTrue();
        assertThat(office.phone("SEP2").screen.ringing).isFalse();
        office.phone("SEP3").key(Key.ANSWER);
        office.asked("Answer caller");
    }

    @Test
    void aCallBeingSetUpIsNotGivenUp() {
        office.phone("SEP3").offHook().press("600").key(Key.PICKUP).toldAmongOthers("Notify <key is not active>");
        assertThat(office.stage(1)).isEqualTo(Stage.PROCEEDING);
    }

    @Test
    void redialIsNotForPickups() {
        Scenario.Handset dave = office.phone("SEP3").offHook().press("600");
        dave.onHook().key(Key.PICKUP).press("2001").onHook();
        office.soFarSoGood();
        dave.key(Key.REDIAL);
        assertThat(office.wasAsked("CreateFar 600@from-sccp ULAW")).isTrue();
    }
}
