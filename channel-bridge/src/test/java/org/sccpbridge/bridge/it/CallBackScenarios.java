package org.sccpbridge.bridge.it;

import org.junit.jupiter.api.Test;
import org.sccpbridge.sccp.message.code.ButtonType;
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
    @Shows(value = Ability.CALL_BACK, by = By.SOFT_KEY, far = Far.OWN_PHONE)
    default void whoWasBusyIsDialledWhenFree() {
        VirtualPhone george = george();
        VirtualPhone bob = bench().bob();
        george.dial("600");
        Seen.echo(george);
        finds(bob, "1007");
        bob.softKey("CallBack");
        Seen.idle(bob);
        george.hangup();
        isCalledBack(bob, "1007");
        bob.answer();
        Seen.ringing(george);
        george.answer();
        Seen.conversation(bob, george);
        george.hangup();
        Seen.idle(bob);
    }

    @Test
    @Shows(value = Ability.CALL_BACK, by = By.BUTTON, far = Far.OWN_PHONE)
    default void anotherNumberIsWatchedByItsHint() {
        VirtualPhone george = george();
        VirtualPhone alice = bench().alice();
        george.dial("600");
        Seen.echo(george);
        finds(alice, "2003");
        alice.stimulus(ButtonType.CALL_BACK, 1);
        Seen.idle(alice);
        george.hangup();
        isCalledBack(alice, "2003");
        alice.offHook();
        Seen.ringing(george);
        george.answer();
        Seen.conversation(alice, george);
        alice.onHook();
        Seen.idle(george);
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
