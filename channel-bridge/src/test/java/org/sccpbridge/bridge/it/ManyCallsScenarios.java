package org.sccpbridge.bridge.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sccpbridge.sccp.message.code.ButtonType;
import org.sccpbridge.sccp.message.code.CallStateCode;
import org.sccpbridge.sccp.message.code.Tone;
import org.sccpbridge.sccp.phone.CallView;
import org.sccpbridge.sccp.phone.PhoneModel;
import org.sccpbridge.sccp.phone.VirtualPhone;

/** Several calls on one phone, and one line on several phones. */
interface ManyCallsScenarios {
    Bench bench();

    private void awaitMusic(String event, String musicClass) {
        Map<String, String> music = bench().ami().await(event, message -> event.equals(message.get("Event")));
        if (!musicClass.isEmpty()) {
            assertThat(music).containsEntry("Class", musicClass);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SOFT_KEY", "BUTTON"})
    @Shows(
            value = Ability.HOLD,
            by = {By.SOFT_KEY, By.BUTTON},
            far = Far.OWN_PHONE)
    default void holdPlaysMusicAndResumeBringsTheConversationBack(By key) {
        VirtualPhone alice = bench().alice();
        VirtualPhone bob = bench().bob();
        alice.dial("1002");
        Seen.ringing(bob);
        bob.answer();
        Seen.conversation(alice, bob);

        key.hold(alice);
        alice.await("hold", Seen.call(CallStateCode.HOLD));
        alice.await("silence", view -> view.media().silent());
        awaitMusic("MusicOnHoldStart", "default");

        key.resume(alice);
        awaitMusic("MusicOnHoldStop", "");
        Seen.conversation(alice, bob);
        bob.hangup();
        Seen.idle(alice);
    }

    @Test
    @Shows(value = Ability.HOLD, by = By.BUTTON, far = Far.APPLICATION)
    default void holdButtonHoldsAndResumes() {
        VirtualPhone alice = bench().alice();
        alice.dial("600");
        Seen.echo(alice);
        alice.stimulus(ButtonType.HOLD, 0);
        alice.await("hold", Seen.call(CallStateCode.HOLD));
        alice.stimulus(ButtonType.HOLD, 0);
        Seen.talking(alice);
        Seen.echo(alice);
        alice.hangup();
    }

    @Test
    @Shows(value = Ability.SWAP, by = By.SOFT_KEY, far = Far.OWN_PHONE)
    default void twoCallsAreSwapped() {
        VirtualPhone alice = bench().alice();
        VirtualPhone bob = bench().bob();
        VirtualPhone carol = bench().carol();
        alice.dial("1002");
        Seen.ringing(bob);
        bob.answer();
        Seen.conversation(alice, bob);
        alice.softKey("Hold");
        alice.await("hold", Seen.call(CallStateCode.HOLD));
        alice.dial("1003");
        Seen.ringing(carol);
        carol.answer();
        Seen.conversation(alice, carol);

        alice.softKey("Hold");
        alice.await("two on hold", view -> view.calls().stream().allMatch(CallView::held));
        alice.softKey("Resume");
        Seen.conversation(alice, carol);
        carol.hangup();
        alice.await("the held call", view -> view.calls().size() == 1);
        alice.softKey("Resume");
        Seen.conversation(alice, bob);
        bob.hangup();
    }

    @Test
    @Shows(value = Ability.CALL_WAITING, by = By.HOOK, far = Far.OWN_PHONE)
    default void waitingCallIsAnnouncedAndAnswered() {
        VirtualPhone alice = bench().alice();
        VirtualPhone bob = bench().bob();
        alice.dial("600");
        Seen.echo(alice);
        bob.dial("1001");
        alice.await("call waiting", view -> view.ringingCall().isPresent() && view.plays(Tone.CALL_WAITING_TONE));
        assertThat(alice.view().hardware().ringing()).isFalse();

        alice.answer();

        Seen.conversation(alice, bob);
        assertThat(alice.view().heldCall()).isPresent();
        bob.hangup();
        alice.await("the held call", view -> view.calls().size() == 1);
        alice.softKey("EndCall");
    }

    @Test
    @Shows(value = Ability.SHARED_LINE, by = By.SOFT_KEY, far = Far.OWN_PHONE)
    default void sharedLineIsHeldHereAndResumedThere() {
        VirtualPhone carol = bench().carol();
        VirtualPhone other = bench().bridge().phone(1008, PhoneModel.CISCO_7975);
        VirtualPhone bob = bench().bob();
        bob.dial("1003");
        Seen.ringing(carol);
        Seen.ringing(other);
        carol.answer();
        Seen.conversation(carol, bob);
        other.await("the line in use", Seen.call(CallStateCode.CALL_REMOTE_MULTILINE));

        carol.softKey("Hold");
        other.await("the line on hold", Seen.call(CallStateCode.REMOTE_HOLD));
        other.softKey("Resume");

        Seen.conversation(other, bob);
        carol.await("the line in use", Seen.call(CallStateCode.CALL_REMOTE_MULTILINE));
        other.hangup();
        Seen.idle(carol);
        Seen.idle(bob);
    }
}
