package org.sccpbridge.bridge.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sccpbridge.bridge.switchboard.AsteriskEvent.Refusal;

/** What hints say of a line. */
class HintsTest {
    private final Scenario office = Scenario.office();

    @Test
    void aLineIsAvailableWithItsFirstPhoneAndUntilItsLast() {
        assertThat(office.hints).containsEntry("1010", DeviceState.NOT_INUSE);
        office.phone("SEP1").vanishes();
        assertThat(office.hints)
                .containsEntry("1001", DeviceState.UNAVAILABLE)
                .containsEntry("1010", DeviceState.NOT_INUSE);
        office.phone("SEP2").vanishes();
        assertThat(office.hints).containsEntry("1010", DeviceState.UNAVAILABLE);
        office.register("SEP1", Map.of(1, "1001", 2, "1010"));
        assertThat(office.hints).containsEntry("1010", DeviceState.NOT_INUSE);
    }

    @Test
    void aLineThatIsConfiguredWithoutAPhoneIsUnavailable() {
        office.send(new Event.LineAdded(TestLines.line("1099", "Nobody")));
        assertThat(office.hints).containsEntry("1099", DeviceState.UNAVAILABLE);
    }

    @Test
    void aLineIsInUseFromOffHookToOnHook() {
        office.phone("SEP1").offHook();
        assertThat(office.hints).containsEntry("1001", DeviceState.INUSE).containsEntry("1010", DeviceState.NOT_INUSE);
        office.phone("SEP1").onHook();
        assertThat(office.hints).containsEntry("1001", DeviceState.NOT_INUSE);
    }

    @Test
    void aLineRingsThenTalks() {
        office.callComesIn("caller", "1002");
        assertThat(office.hints).containsEntry("1002", DeviceState.RINGING);
        office.phone("SEP2").offHook();
        assertThat(office.hints).containsEntry("1002", DeviceState.INUSE);
        office.left("caller", 16);
        assertThat(office.hints).containsEntry("1002", DeviceState.NOT_INUSE);
    }

    @Test
    void aSharedLineMayRingWhileItIsInUse() {
        office.phone("SEP1").key(Key.LINE, 2, 0);
        office.callComesIn("caller", "1010");
        assertThat(office.hints).containsEntry("1010", DeviceState.RINGINUSE);
    }

    @Test
    void aStateIsSaidOnceUnlessAsteriskDidNotTakeIt() {
        office.phone("SEP1").offHook();
        office.soFarSoGood();
        office.phone("SEP1").press("6");
        assertThat(office.wasAsked("SetDeviceState 1001 INUSE")).isFalse();

        office.send(new AsteriskEvent.CommandFailed(
                new AsteriskCommand.SetDeviceState("1001", DeviceState.INUSE), Refusal.UNREACHABLE, "time-out"));

        assertThat(office.wasAsked("SetDeviceState 1001 INUSE")).isTrue();
    }

    @Test
    void aStateThatAsteriskRefusesIsSaidAgainWithTheNextChangeOnly() {
        office.phone("SEP1").offHook();
        office.soFarSoGood();
        office.send(new AsteriskEvent.CommandFailed(
                new AsteriskCommand.SetDeviceState("1001", DeviceState.INUSE), Refusal.REFUSED, "internal error"));
        assertThat(office.wasAsked("SetDeviceState 1001 INUSE")).isFalse();
        office.phone("SEP1").press("0");
        assertThat(office.wasAsked("SetDeviceState 1001 INUSE")).isTrue();
    }
}
