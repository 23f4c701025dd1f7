package org.sccpbridge.bridge.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sccpbridge.bridge.switchboard.Scenario.Handset;
import org.sccpbridge.sccp.message.code.ButtonType;
import org.sccpbridge.sccp.message.code.Tone;

/** Do not disturb: the key, what is shown and kept, and what becomes of calls. */
class DoNotDisturbTest {
    private static Scenario office(String mode) {
        Scenario office = Scenario.forwardingOffice();
        office.database.put("SEP2/dnd", mode);
        office.send(new AsteriskEvent.StoreRead(Map.copyOf(office.database), Long.MAX_VALUE, 0));
        return office.soFarSoGood();
    }

    @Test
    void theKeyGoesThroughRejectAndSilentToOff() {
        Scenario office = Scenario.forwardingOffice();
        Handset bob = office.phone("SEP2");
        bob.key(Key.DO_NOT_DISTURB)
                .toldAmongOthers("Notify Do not disturb", "Lamp DO_NOT_DISTURB 0 ON", "Feature 1 on");
        assertThat(office.database).containsEntry("SEP2/dnd", "reject");
        assertThat(bob.screen.idlePrompt).isEqualTo("Do not disturb");
        bob.key(Key.FEATURE, 1, 0);
        assertThat(office.database).containsEntry("SEP2/dnd", "silent");
        bob.key(Key.DO_NOT_DISTURB).toldAmongOthers("Notify <dnd> off", "Feature 1 off");
        assertThat(office.database).isEmpty();
        office.isQuiet();
    }

    @ParameterizedTest
    @CsvSource({"reject, '', false", "reject, urgent, true", "silent, '', true", "off, '', true"})
    void rejectIsBusyUnlessTheCallIsUrgent(String mode, String alert, boolean rings) {
        Scenario office = office(mode);
        office.variables.put("ALERT_INFO", alert);
        office.callComesIn("caller", "1002");
        assertThat(office.board.allCalls()).hasSize(rings ? 1 : 0);
        assertThat(office.wasAsked("Hangup caller BUSY")).isEqualTo(!rings);
    }

    @ParameterizedTest
    @CsvSource({"silent, '', FLASH_ONLY", "silent, urgent, PRECEDENCE", "off, '', OUTSIDE"})
    void silentCallsAreOnlyShown(String mode, String alert, String ringer) {
        Scenario office = office(mode);
        office.variables.put("ALERT_INFO", alert);
        office.callComesIn("caller", "1002").phone("SEP2").toldAmongOthers("Ringer " + ringer);
    }

    @Test
    void playsTheToneSetInPlaceOfRinging() {
        Scenario office = office("silent");
        Extras tone = Extras.of(new DoNotDisturb.InPlaceOfRinging(Tone.ZIP));
        office.register("SEP2", Map.of(1, "1002"), tone);
        office.callComesIn("caller", "1002");
        assertThat(office.phone("SEP2").screen.tone).isEqualTo(Tone.ZIP);
        office.left("caller", 16);
        assertThat(office.phone("SEP2").screen.tone).isNull();
    }

    @Test
    void aWaitingCallIsSilentToo() {
        Scenario office = office("silent").callComesIn("first", "1002");
        office.phone("SEP2").key(Key.ANSWER);
        office.audioOpens("SEP2").callComesIn("second", "1002").timePasses(TimerKey.Kind.WAITING);
        assertThat(office.phone("SEP2").screen.tone).isNull();
    }

    @Test
    void theKeyQuietensACallThatRings() {
        Scenario office = Scenario.forwardingOffice().callComesIn("caller", "1002");
        office.phone("SEP2").key(Key.DO_NOT_DISTURB).key(Key.DO_NOT_DISTURB).toldAmongOthers("Ringer FLASH_ONLY");
        office.phone("SEP2").key(Key.DO_NOT_DISTURB).toldAmongOthers("Ringer OUTSIDE");
    }

    @Test
    void theOtherPhoneOfTheLineRings() {
        Scenario office = office("reject").callComesIn("caller", "1010");
        assertThat(office.board.allCalls())
                .singleElement()
                .satisfies(call -> assertThat(call.ringing()).containsExactly("SEP1"));
    }

    @Test
    void rejectedCallsAreForwardedAsWhenBusy() {
        Scenario office = office("reject");
        office.send(new AdminEvent.SetForward("1002", ForwardKind.BUSY, "2002"));
        office.callComesIn("caller", "1002");
        assertThat(office.wasAsked("Continue caller at 2002@from-sccp")).isTrue();
    }

    @Test
    void theLineMayDecideOtherwise() {
        Scenario office = office("reject");
        office.send(
                new Event.LineAdded(TestLines.line("1002", "Bob", Extras.of(new DoNotDisturb.OfLine(DndMode.OFF)))));
        office.callComesIn("caller", "1002");
        assertThat(office.stage()).isEqualTo(Stage.RINGING_IN);
    }

    @Test
    void adminSwitchesItAndAPhoneWithoutItSaysSo() {
        Scenario office = Scenario.forwardingOffice();
        office.send(new AdminEvent.SetDoNotDisturb("SEP1", DndMode.SILENT));
        assertThat(office.phone("SEP1").screen.featureLamps).containsExactly(new Lamp(ButtonType.DO_NOT_DISTURB, 0));
        office.send(new AdminEvent.SetDoNotDisturb("SEP1", DndMode.OFF));
        office.isQuiet();
    }
}
