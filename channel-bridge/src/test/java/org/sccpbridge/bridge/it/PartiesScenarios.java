package org.sccpbridge.bridge.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sccpbridge.sccp.message.code.CallStateCode;
import org.sccpbridge.sccp.phone.VirtualPhone;

/** Who is shown, and what is heard before anybody answers. */
interface PartiesScenarios {
    Bench bench();

    @Test
    @Shows(value = Ability.CALLER_INFO, far = Far.APPLICATION, heard = false)
    default void anotherPartyWhoHidesIsNeverShown() {
        VirtualPhone phone = bench().alice();
        phone.dial("615");
        Seen.talking(phone);
        phone.await(
                "the party after the hidden one",
                view -> view.activeCall()
                        .filter(call -> call.other().name().equals("Open"))
                        .isPresent());
        assertThat(phone.messages()).noneMatch(message -> message.toString().contains("Hidden"));
        phone.hangup();
    }

    @Test
    @Shows(
            value = {Ability.DTMF, Ability.EARLY_MEDIA},
            far = Far.APPLICATION,
            heard = false)
    default void digitsReachAnApplicationThatHasNotAnswered() {
        VirtualPhone phone = bench().bob();
        phone.dial("616");
        phone.await(
                "early media",
                view -> view.hasCall(CallStateCode.PROCEED) && view.media().twoWay());
        phone.press("7*42");
        assertThat(bench().ami().awaitUserEvent("Digits")).containsEntry("Got", "7*42");
        phone.hangup();
        Seen.idle(phone);
    }
}
