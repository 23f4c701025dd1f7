package org.sccpbridge.bridge.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.sccpbridge.sccp.message.code.CallStateCode;
import org.sccpbridge.sccp.message.code.Tone;
import org.sccpbridge.sccp.phone.PhoneModel;
import org.sccpbridge.sccp.phone.PhoneView;
import org.sccpbridge.sccp.phone.VirtualPhone;

/** Pages by multicast: 799 is everybody, 798 Bob alone. That the pager is heard is proven by the pager's tone. */
interface PagingScenarios {
    Duration PATIENCE = Duration.ofSeconds(10);

    Bench bench();

    private static boolean listens(PhoneView view) {
        return !view.media().multicasts().isEmpty() && view.hardware().speaker();
    }

    private static void hears(VirtualPhone phone, VirtualPhone pager) {
        phone.await("the page", PagingScenarios::listens);
        phone.awaitSteadyTones(Duration.ofSeconds(1), PATIENCE, pager.options().tone());
    }

    @Test
    @Shows(value = Ability.PAGING, far = Far.OWN_PHONE)
    default void aPageIsHeardByWhoeverIsIdle() {
        VirtualPhone alice = bench().alice();
        VirtualPhone bob = bench().bob();
        VirtualPhone carol = bench().carol();
        VirtualPhone dora = bench().bridge().phone(1004, PhoneModel.CISCO_7975);
        carol.dial("600");
        Seen.echo(carol);
        dora.softKey("DND");
        dora.await("do not disturb", view -> view.prompt().startsWith("Do not disturb"));

        alice.dial("799");
        Seen.talking(alice);
        hears(bob, alice);
        assertThat(bob.view().prompt()).isEqualTo("Page: Alice (1001)");
        assertThat(carol.view().media().multicasts()).isEmpty();
        assertThat(dora.view().media().multicasts()).isEmpty();
        Seen.echo(carol);
        carol.hangup();
        alice.hangup();
        bob.await("the end of the page", view -> !view.hardware().speaker());
        Seen.idle(bob);
        dora.softKey("DND");
        dora.softKey("DND");
        Seen.idle(dora);
    }

    @Test
    default void aPhoneThatIsCalledLeavesThePage() {
        VirtualPhone alice = bench().alice();
        VirtualPhone bob = bench().bob();
        VirtualPhone carol = bench().carol();
        VirtualPhone dora = bench().bridge().phone(1004, PhoneModel.CISCO_7975);
        alice.dial("799");
        hears(bob, alice);
        hears(carol, alice);
        carol.softKey("NewCall");
        Seen.offHook(carol);
        carol.press("1002");
        Seen.ringing(bob);
        assertThat(bob.view().media().multicasts()).isEmpty();
        bob.answer();
        Seen.conversation(bob, carol);
        hears(dora, alice);
        alice.hangup();
        Seen.idle(dora);
        Seen.conversation(bob, carol);
        bob.hangup();
        Seen.idle(carol);
    }

    @Test
    @Shows(value = Ability.PAGING, far = Far.APPLICATION)
    default void theDialplanPages() {
        VirtualPhone bob = bench().bob();
        VirtualPhone carol = bench().carol();
        String caller = bench().ami().call("#798", "612");
        bob.await("the page", PagingScenarios::listens);
        bob.awaitSteadyTones(Duration.ofSeconds(1), PATIENCE, Seen.FAR_TONE);
        assertThat(carol.view().media().multicasts()).isEmpty();
        bench().ami().hangup(caller);
        Seen.idle(bob);
    }

    @Test
    default void whoPagesNobodyHearsBusy() {
        VirtualPhone alice = bench().alice();
        alice.dial("798");
        alice.await("busy", Seen.failed(CallStateCode.BUSY, Tone.LINE_BUSY_TONE, "Busy"));
        alice.hangup();
    }
}
