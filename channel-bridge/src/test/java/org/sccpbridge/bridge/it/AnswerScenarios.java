package org.sccpbridge.bridge.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.sccpbridge.sccp.message.code.CallStateCode;
import org.sccpbridge.sccp.message.code.RingMode;
import org.sccpbridge.sccp.message.code.Tone;
import org.sccpbridge.sccp.phone.PhoneModel;
import org.sccpbridge.sccp.phone.VirtualPhone;

/** Calls that answer themselves, ring in a way of their own, or are dialled by the line itself. */
interface AnswerScenarios {
    Duration PATIENCE = Duration.ofSeconds(10);
    Duration WHILE = Duration.ofSeconds(1);

    Bench bench();

    @Test
    @Shows(value = Ability.AUTO_ANSWER, far = Far.APPLICATION)
    default void anApplicationAnnounces() {
        VirtualPhone alice = bench().alice();
        String caller = bench().ami().call("311001", "612");
        alice.awaitSteadyTones(WHILE, PATIENCE, Seen.FAR_TONE);
        assertThat(alice.view().media().transmissions()).isEmpty();
        bench().ami().hangup(caller);
        Seen.idle(alice);
    }

    @Test
    default void theVariableDoesTheSame() {
        VirtualPhone alice = bench().alice();
        VirtualPhone carol = bench().carol();
        alice.dial("331003");
        Seen.conversation(alice, carol);
        alice.hangup();
        Seen.idle(carol);
    }

    @Test
    default void aPhoneInUseIsLeftAlone() {
        VirtualPhone alice = bench().alice();
        VirtualPhone bob = bench().bob();
        alice.dial("600");
        Seen.echo(alice);
        bob.dial("341001");
        bob.await("busy", Seen.failed(CallStateCode.BUSY, Tone.LINE_BUSY_TONE, "Busy"));
        Seen.echo(alice);
        alice.hangup();
        bob.hangup();
    }

    private static void rings(VirtualPhone phone, RingMode mode) {
        phone.await(
                mode.toString(),
                view -> Seen.rings(view) && view.hardware().ringer().equals(mode));
    }

    @Test
    default void aCallRingsAsItsCallerOrTheLineWants() {
        VirtualPhone alice = bench().alice();
        VirtualPhone bob = bench().bob();
        alice.dial("351002");
        rings(bob, RingMode.BELLCORE_3);
        alice.hangup();
        Seen.idle(bob);
        alice.dial("361002");
        rings(bob, RingMode.FEATURE);
        alice.hangup();
        Seen.idle(bob);
        VirtualPhone door = bench().bridge().phone(1011, PhoneModel.CISCO_7960);
        bench().ami().call("1011");
        rings(door, RingMode.INSIDE);
        door.answer();
        Seen.echo(door);
        door.hangup();
    }

    @Test
    @Shows(value = Ability.HOTLINE, by = By.BUTTON, far = Far.APPLICATION)
    default void warmLineWaitsForADigit() {
        VirtualPhone door = bench().bridge().phone(1011, PhoneModel.CISCO_7975);
        VirtualPhone alice = bench().alice();
        door.line(2);
        Seen.offHook(door);
        Seen.echo(door);
        door.hangup();
        Seen.idle(door);
        door.line(2);
        Seen.offHook(door);
        door.dial("1001");
        Seen.ringing(alice);
        door.hangup();
    }
}
