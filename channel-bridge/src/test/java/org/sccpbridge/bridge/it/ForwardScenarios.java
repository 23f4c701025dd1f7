package org.sccpbridge.bridge.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.sccpbridge.sccp.message.code.CallStateCode;
import org.sccpbridge.sccp.phone.HistoryEntry;
import org.sccpbridge.sccp.phone.VirtualPhone;

/** Where calls go that are not for the phone they were meant for. */
interface ForwardScenarios {
    Bench bench();

    private String stored(String key) {
        return bench().ami()
                .ask("Command", Map.of("Command", "database get SCCP " + key))
                .toString();
    }

    @Test
    @Shows(value = Ability.FORWARD_ALL, by = By.SOFT_KEY, far = Far.APPLICATION)
    default void forwardIsKeptAndWorksWhileThePhoneIsSwitchedOff() {
        VirtualPhone bob = bench().bob();
        ForwardKey.ALL.set(By.SOFT_KEY, bob, "600");
        bob.close();
        bench().ami().awaitHint("1002", "Unavailable");
        VirtualPhone alice = bench().alice();
        alice.dial("1002");
        Seen.echo(alice);
        alice.hangup();

        VirtualPhone again = bench().bob();
        again.await("the forward", view -> view.keys().forwards().containsKey(1));
        ForwardKey.ALL.end(By.SOFT_KEY, again);
        Seen.idle(again);
    }

    @Test
    @Shows(value = Ability.FORWARD_ALL, far = Far.APPLICATION)
    default void theDialplanForwards() {
        VirtualPhone alice = bench().alice();
        VirtualPhone bob = bench().bob();
        bench().ami().ask("DBPut", Map.of("Family", "SCCP/SEP000000001002/1002", "Key", "cfwdAll", "Val", "600"));
        alice.dial("1002");
        Seen.echo(alice);
        bob.await(
                "the forward",
                view -> view.keys().forwards().getOrDefault(1, "").equals("all 600"));
        alice.hangup();
        ForwardKey.ALL.end(By.SOFT_KEY, bob);
        String key = "SEP000000001002/1002/cfwdAll";
        Awaitility.await(key).until(() -> stored(key).contains("not found"));
    }

    @Test
    default void linesThatForwardToEachOtherRing() {
        VirtualPhone alice = bench().alice();
        VirtualPhone bob = bench().bob();
        VirtualPhone carol = bench().carol();
        ForwardKey.ALL.set(By.SOFT_KEY, alice, "1002");
        ForwardKey.ALL.set(By.SOFT_KEY, bob, "1001");
        carol.dial("1001");
        Seen.ringing(alice);
        alice.answer();
        Seen.conversation(alice, carol);
        carol.hangup();
        alice.await("the end", view -> view.calls().isEmpty());
        ForwardKey.ALL.end(By.SOFT_KEY, alice);
        ForwardKey.ALL.end(By.SOFT_KEY, bob);
    }

    @Test
    @Shows(value = Ability.DIVERT, by = By.SOFT_KEY, far = Far.APPLICATION)
    default void whoIsHeldIsDivertedToVoiceMail() {
        VirtualPhone alice = bench().alice();
        VirtualPhone bob = bench().bob();
        alice.dial("1002");
        Seen.ringing(bob);
        bob.answer();
        Seen.conversation(alice, bob);
        bob.softKey("Hold");
        bob.await("hold", Seen.call(CallStateCode.HOLD));
        bob.softKey("iDivert");
        Seen.idle(bob);
        assertThat(bob.view().history(HistoryEntry.Kind.MISSED)).isEmpty();
        Seen.echo(alice);
        alice.hangup();
    }

    @Test
    default void doNotDisturbIsKeptAsLongAsItIsOn() {
        VirtualPhone bob = bench().bob();
        String key = "SEP000000001002/dnd";
        bob.softKey("DND");
        Awaitility.await(key).until(() -> stored(key).contains("reject"));
        bob.softKey("DND");
        Awaitility.await(key).until(() -> stored(key).contains("silent"));
        bob.softKey("DND");
        Awaitility.await(key).until(() -> stored(key).contains("not found"));
        Seen.idle(bob);
    }
}
