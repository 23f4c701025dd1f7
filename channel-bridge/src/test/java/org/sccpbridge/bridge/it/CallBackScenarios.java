package org.sccpbridge.bridge.it;

import org.junit.jupiter.api.Test;
import org.sccpbridge.sccp.message.code.CallStateCode;
import org.sccpbridge.sccp.message.code.Tone;
import org.sccpbridge.sccp.phone.PhoneModel;
import org.sccpbridge.sccp.phone.VirtualPhone;

/** Who finds somebody busy or away is rung when that one is free. Line 1007 takes one call at a time. */
interface CallBackScenarios {
    Bench bench();

    private VirtualPhone george() {
        return bench().bridge().phone(1007, PhoneModel.CISCO_7960);
    }

    private static void finds(VirtualPhone caller, String number) {
        caller.dial(number);
        caller.await("busy", Seen.failed(CallStateCode.BUSY, Tone.LINE_BUSY_TONE, "Busy"));
    }

    private static void isCalledBack(VirtualPhone phone, String number) {
        phone.await("the ring", view -> Seen.rings(view) && view.prompt().equals("CallBack " + number));
    }

    @Test
    default void whoDidNotAnswerIsDialledAfterUsingThePhone() {
        VirtualPhone alice = bench().alice();
        VirtualPhone bob = bench().bob();
        bob.dial("1001");
        Seen.ringing(alice);
        bob.softKey("CallBack");
        Seen.idle(alice);
        Seen.idle(bob);
        alice.dial("600");
        Seen.echo(alice);
        alice.hangup();
        isCalledBack(bob, "1001");
        bob.softKey("EndCall");
    }

    @Test
    default void theWishOutlivesTheDaemon() throws Exception {
        VirtualPhone bob = bench().bob();
        VirtualPhone carol = bench().carol();
        bob.dial("1003");
        Seen.ringing(carol);
        bob.softKey("CallBack");
        Seen.idle(carol);
        bench().stopDaemon();
        bench().startDaemon();
        bob = bench().bob();
        carol = bench().carol();
        carol.dial("600");
        Seen.echo(carol);
        Seen.idle(bob);
        carol.hangup();
        isCalledBack(bob, "1003");
        bob.answer();
        Seen.ringing(carol);
        carol.answer();
        Seen.conversation(bob, carol);
        bob.hangup();
        Seen.idle(carol);
    }

    @Test
    default void theWishIsTakenBack() {
        VirtualPhone george = george();
        VirtualPhone bob = bench().bob();
        george.dial("600");
        Seen.echo(george);
        finds(bob, "1007");
        bob.softKey("CallBack");
        Seen.idle(bob);
        bob.softKey("CallBack");
        bob.await("the notice", view -> view.display().notice().equals("CallBack off"));
        george.hangup();
        Seen.idle(george);
    }

    @Test
    default void aNumberWithoutHintCannotBeWatched() {
        VirtualPhone bob = bench().bob();
        finds(bob, "6217");
        bob.softKey("CallBack");
        bob.await("the notice", view -> view.display().notice().equals("CallBack Service is not Active"));
    }
}
