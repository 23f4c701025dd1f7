package org.sccpbridge.bridge.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sccpbridge.sccp.message.code.CallStateCode;
import org.sccpbridge.sccp.phone.PhoneModel;
import org.sccpbridge.sccp.phone.VirtualPhone;
import org.sccpbridge.sccp.session.ServerStartException;

/** What transfer is beyond {@link MovingScenarios}. */
interface TransferScenarios {
    Duration PATIENCE = Duration.ofSeconds(10);

    Bench bench();

    /** Bob has called Alice. */
    private void bobTalksToAlice(VirtualPhone bob, VirtualPhone alice) {
        bob.dial("1001");
        Seen.ringing(alice);
        alice.answer();
        Seen.conversation(alice, bob);
    }

    @Test
    @Shows(value = Ability.BLIND_TRANSFER, by = By.BUTTON, far = Far.OWN_PHONE)
    default void transferRightAfterDialling() {
        VirtualPhone alice = bench().alice();
        VirtualPhone bob = bench().bob();
        VirtualPhone carol = bench().carol();
        bobTalksToAlice(bob, alice);
        alice.softKey("Transfer");
        alice.await("dial tone for another call", Seen.call(CallStateCode.OFF_HOOK));
        alice.press("1003");
        alice.transfer();

        Seen.idle(alice);
        Seen.ringing(carol);
        carol.answer();
        Seen.conversation(bob, carol);
        // also when the Local channels between were optimised away
        bob.awaitSteadyTones(Duration.ofSeconds(1), PATIENCE, carol.options().tone());
        bob.hangup();
        Seen.idle(carol);
    }

    /** The ringing that is heard otherwise is silence here: the test Asterisk knows no tones. */
    @Test
    default void whoIsTransferredHearsMusicUntilTheOtherAnswersWhereConfigured() {
        SipPeer frank = bench().sip().frank();
        PhoneUser erin = bench().user(1009, PhoneModel.CISCO_7975);
        PhoneUser carol = bench().user(1003, PhoneModel.CISCO_7941);
        Participant.call(Participant.of(frank), erin);
        transfers(erin, carol);
        erin.isOut();
        frank.awaitMusic();
        frank.awaitMusic();
        carol.answers();
        Participant.talk(Participant.of(frank), carol);
        carol.sees(Participant.of(frank));
        Participant.over(Participant.of(frank), carol);
    }

    @Test
    default void whoHearsMusicComesBackWhenTheOtherDoesNotWantTheCall() {
        SipPeer frank = bench().sip().frank();
        PhoneUser erin = bench().user(1009, PhoneModel.CISCO_7975);
        PhoneUser carol = bench().user(1003, PhoneModel.CISCO_7941);
        Participant.call(Participant.of(frank), erin);
        transfers(erin, carol);
        frank.awaitMusic();
        carol.phone().softKey("EndCall");
        erin.answers();
        carol.isOut();
        Participant.talk(Participant.of(frank), erin);
        Participant.over(Participant.of(frank), erin);
    }

    @Test
    default void whoHearsMusicDoesNotDependOnTheDaemonOnceThatHasStopped() throws IOException, ServerStartException {
        SipPeer frank = bench().sip().frank();
        PhoneUser erin = bench().user(1009, PhoneModel.CISCO_7975);
        Participant.call(Participant.of(frank), erin);
        transfers(erin, "618", () -> bench().ami().awaitStart("Wait"));
        erin.isOut();
        frank.awaitMusic();
        bench().stopDaemon();
        bench().ami().ask("Setvar", Map.of("Variable", "TEST_ANSWERS", "Value", "yes"));
        frank.awaitTones(Seen.FAR_TONE);
        bench().startDaemon();
        frank.awaitTones(Seen.FAR_TONE);
        frank.hangup();
        frank.awaitEnd();
    }

    private static void transfers(PhoneUser user, PhoneUser target) {
        transfers(user, target.number(), () -> Seen.ringing(target.phone()));
    }

    private static void transfers(PhoneUser user, String number, Runnable rings) {
        user.phone().softKey("Transfer");
        user.sees(CallStateCode.OFF_HOOK);
        user.calls(number);
        rings.run();
        user.sees(CallStateCode.RING_OUT);
        user.phone().softKey("Transfer");
    }

    @Test
    default void endCallReturnsToTheCallOnHold() {
        VirtualPhone alice = bench().alice();
        VirtualPhone bob = bench().bob();
        VirtualPhone carol = bench().carol();
        bobTalksToAlice(bob, alice);
        alice.softKey("Transfer");
        alice.await("dial tone for another call", Seen.call(CallStateCode.OFF_HOOK));
        alice.press("1003");
        Seen.ringing(carol);
        alice.softKey("EndCall");

        Seen.conversation(alice, bob);
        Seen.idle(carol);
        alice.hangup();
        Seen.idle(bob);
    }

    /** Two ends that need no phone of ours go on when the daemon goes, and when it is back. */
    @Test
    @Shows(
            value = {Ability.AWAY, Ability.TRANSFER},
            by = By.SOFT_KEY,
            far = Far.APPLICATION,
            heard = false)
    default void theConversationLivesWithoutTheDaemon() throws IOException, ServerStartException {
        VirtualPhone alice = bench().alice();
        bench().ami().call("1001");
        Seen.ringing(alice);
        alice.answer();
        Seen.echo(alice);
        alice.softKey("Transfer");
        alice.await("dial tone for another call", Seen.call(CallStateCode.OFF_HOOK));
        alice.press("612");
        Seen.talking(alice);
        alice.softKey("Transfer");
        Seen.idle(alice);
        // the Local channels to the phone are optimised away a moment later
        bench().ami().awaitChannels(4);
        List<String> before = bench().ami().channels();

        bench().stopDaemon();
        List<String> without = bench().ami().channels();
        bench().startDaemon();

        assertThat(before).isNotEmpty();
        assertThat(without).containsExactlyInAnyOrderElementsOf(before);
        assertThat(bench().ami().channels()).containsExactlyInAnyOrderElementsOf(before);

        bench().ami().hangup(before.get(0));
        bench().ami().awaitEmpty();
    }
}
