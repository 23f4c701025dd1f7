package org.sccpbridge.bridge.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sccpbridge.sccp.message.code.ButtonType;
import org.sccpbridge.sccp.message.code.CallStateCode;
import org.sccpbridge.sccp.message.code.Tone;
import org.sccpbridge.sccp.phone.VirtualPhone;

/** Calls that ring elsewhere are fetched. Line 1002 is of group 1, from which 1003 picks up; 2002 is no phone of ours, of group 2. */
interface PickupScenarios {
    Bench bench();

    private VirtualPhone bobRings(VirtualPhone caller) {
        VirtualPhone bob = bench().bob();
        caller.dial("1002");
        Seen.ringing(bob);
        return bob;
    }

    @Test
    @Shows(value = Ability.DIRECTED_PICKUP, by = By.SOFT_KEY, far = Far.APPLICATION)
    default void pickUpFindsWhatRingsAtOtherPhones() {
        VirtualPhone alice = bench().alice();
        VirtualPhone carol = bench().carol();
        alice.dial("2002");
        alice.await("ringing", Seen.call(CallStateCode.RING_OUT));
        carol.softKey("PickUp");
        Seen.offHook(carol);
        carol.press("2002");
        Seen.conversation(alice, carol);
        carol.hangup();
        Seen.idle(alice);
    }

    @Test
    @Shows(value = Ability.OTHER_PICKUP, by = By.BUTTON, far = Far.APPLICATION)
    default void otherPickupFindsTheGroupOfOtherPhones() {
        VirtualPhone alice = bench().alice();
        VirtualPhone carol = bench().carol();
        alice.dial("2002");
        alice.await("ringing", Seen.call(CallStateCode.RING_OUT));
        carol.stimulus(ButtonType.OTHER_PICKUP, 1);
        Seen.offHook(carol);
        carol.press("2#");
        Seen.conversation(alice, carol);
        carol.await("who it is", view -> view.callWith("Alice").isPresent());
        alice.hangup();
        Seen.idle(carol);
    }

    @Test
    default void otherPhonesFetchWhatRingsHere() {
        VirtualPhone alice = bench().alice();
        VirtualPhone bob = bobRings(alice);
        bench().ami().call("681");
        Seen.echo(alice);
        Seen.idle(bob);
        assertThat(bench().ami().events("UserEvent")).noneMatch(event -> "PickupFailed".equals(event.get("UserEvent")));
        alice.hangup();
    }

    @Test
    default void whereNothingRingsToneAndTextSaySo() {
        VirtualPhone carol = bench().carol();
        carol.softKey("GPickUp");
        carol.await("the answer", Seen.failed(CallStateCode.CONGESTION, Tone.REORDER_TONE, "No call to pick up"));
        carol.hangup();
    }

    @Test
    default void aLineWithoutGroupSaysSo() {
        VirtualPhone alice = bench().alice();
        alice.softKey("GPickUp");
        alice.await("the answer", view -> view.display().notice().equals("Line has no pickup group"));
        Seen.idle(alice);
    }
}
