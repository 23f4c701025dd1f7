package org.sccpbridge.bridge.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.sccpbridge.sccp.message.code.ButtonType;
import org.sccpbridge.sccp.message.code.CallStateCode;
import org.sccpbridge.sccp.phone.PhoneModel;
import org.sccpbridge.sccp.phone.VirtualPhone;

/** Conferences: every phone sends its own tone, and each party hears exactly the others'. */
interface ConferenceScenarios {
    Duration PATIENCE = Duration.ofSeconds(15);
    Duration STEADY = Duration.ofMillis(500);

    Bench bench();

    /** Each of them hears all the others, and neither itself nor anybody else. */
    private static void together(VirtualPhone... phones) {
        for (VirtualPhone phone : phones) {
            Seen.talking(phone);
            phone.awaitSteadyTones(
                    STEADY,
                    PATIENCE,
                    Arrays.stream(phones)
                            .filter(other -> other != phone)
                            .map(other -> other.options().tone())
                            .toArray(Integer[]::new));
        }
    }

    private static void call(VirtualPhone from, String number, VirtualPhone to) {
        from.dial(number);
        answers(from, to);
    }

    private static void answers(VirtualPhone from, VirtualPhone to) {
        Seen.ringing(to);
        to.answer();
        Seen.conversation(from, to);
    }

    private static void confer(VirtualPhone maker, String number, VirtualPhone another) {
        maker.softKey("Confrn");
        Seen.offHook(maker);
        maker.press(number);
        answers(maker, another);
        maker.softKey("Confrn");
        inConference(maker);
    }

    private static void inConference(VirtualPhone phone) {
        phone.await(
                "the conference",
                view -> Seen.talks(view)
                        && view.prompt().equals("Conference")
                        && view.calls(CallStateCode.CONNECTED).size() == 1);
    }

    private VirtualPhone dora() {
        return bench().bridge().phone(1004, PhoneModel.CISCO_7960);
    }

    @Test
    @Shows(value = Ability.CONFERENCE, by = By.SOFT_KEY, far = Far.OWN_PHONE)
    default void threePartiesBySoftKeyAndOneLeaves() {
        VirtualPhone alice = bench().alice();
        VirtualPhone bob = bench().bob();
        VirtualPhone carol = bench().carol();
        call(alice, "1002", bob);
        confer(alice, "1003", carol);

        together(alice, bob, carol);
        carol.hangup();
        Seen.conversation(alice, bob);
        alice.await("an ordinary call", view -> view.prompt().equals("Connected"));
        bob.hangup();
        Seen.idle(alice);
    }

    @Test
    @Shows(value = Ability.CONFERENCE, by = By.BUTTON, far = Far.OWN_PHONE)
    default void fourPartiesByButton() {
        VirtualPhone alice = bench().alice();
        VirtualPhone bob = bench().bob();
        VirtualPhone carol = bench().carol();
        VirtualPhone dora = dora();
        call(alice, "1002", bob);
        alice.stimulus(ButtonType.CONFERENCE, 1);
        Seen.offHook(alice);
        alice.press("1003");
        answers(alice, carol);
        alice.stimulus(ButtonType.CONFERENCE, 1);
        inConference(alice);
        together(alice, bob, carol);

        alice.stimulus(ButtonType.CONFERENCE, 1);
        Seen.offHook(alice);
        // while the maker calls another, the others talk on
        Seen.conversation(bob, carol);
        alice.press("1004");
        answers(alice, dora);
        alice.stimulus(ButtonType.CONFERENCE, 1);

        together(alice, bob, carol, dora);
        bob.hangup();
        together(alice, carol, dora);
        alice.softKey("EndCall");
        Seen.idle(alice);
        together(carol, dora);
        carol.hangup();
        Seen.idle(dora);
    }

    @Test
    @Shows(
            value = {Ability.CONFERENCE, Ability.HOLD},
            by = By.SOFT_KEY,
            far = Far.OWN_PHONE)
    default void theMakerHoldsAndResumesWhileTheOthersTalk() {
        VirtualPhone alice = bench().alice();
        VirtualPhone bob = bench().bob();
        VirtualPhone carol = bench().carol();
        call(alice, "1002", bob);
        confer(alice, "1003", carol);

        alice.softKey("Hold");
        alice.await("hold", Seen.call(CallStateCode.HOLD));
        Seen.conversation(bob, carol);
        alice.softKey("Resume");

        together(alice, bob, carol);
        alice.hangup();
        bob.hangup();
        Seen.idle(carol);
    }

    @Test
    default void thePartiesHearMusicWhileTheMakerHoldsWhereConfigured() {
        SipPeer frank = bench().sip().frank();
        PhoneUser erin = bench().user(1009, PhoneModel.CISCO_7975);
        VirtualPhone carol = bench().carol();
        Participant.call(Participant.of(frank), erin);
        confer(erin.phone(), "1003", carol);
        bench().ami().clear();
        erin.phone().softKey("Hold");
        erin.sees(CallStateCode.HOLD);

        frank.awaitMusic();
        carol.awaitSteadyTones(STEADY, PATIENCE);
        assertThat(bench().ami().events("MusicOnHoldStart"))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event).containsEntry("Class", "default"));

        erin.phone().softKey("Resume");
        Participant.talk(Participant.of(frank), erin, new PhoneUser(carol, "1003"));
        erin.hangsUp();
        frank.awaitTones(carol.options().tone());
        carol.hangup();
        frank.awaitEnd();
    }

    @Test
    @Shows(value = Ability.CONFERENCE, by = By.SOFT_KEY, far = Far.OWN_PHONE)
    default void partiesAreMutedAndRemovedFromTheList() {
        VirtualPhone bob = bench().bob();
        VirtualPhone alice = bench().alice();
        VirtualPhone carol = bench().carol();
        call(bob, "1001", alice);
        confer(bob, "1003", carol);
        together(alice, bob, carol);

        bob.pick("Carol (1003)");
        alice.awaitSteadyTones(STEADY, PATIENCE, bob.options().tone());
        bob.awaitSteadyTones(STEADY, PATIENCE, alice.options().tone());
        carol.awaitSteadyTones(
                STEADY, PATIENCE, alice.options().tone(), bob.options().tone());
        bob.pick("Carol (1003) (muted)");
        together(alice, bob, carol);
        bob.pointAt("Alice (1001)");
        bob.pageKey("Kick");
        Seen.idle(alice);
        Seen.conversation(bob, carol);
        bob.await("no list any more", view -> view.page().isEmpty());
        carol.hangup();
        Seen.idle(bob);
    }

    @Test
    default void theLastPartyIsRemovedBySoftKey() {
        VirtualPhone alice = bench().alice();
        VirtualPhone bob = bench().bob();
        VirtualPhone carol = bench().carol();
        call(alice, "1002", bob);
        confer(alice, "1003", carol);
        alice.softKey("RmLstC");
        Seen.idle(carol);
        Seen.conversation(alice, bob);
        alice.hangup();
    }

    @Test
    @Shows(value = Ability.CONFERENCE, by = By.SOFT_KEY, far = Far.OWN_PHONE)
    default void callsOnHoldAreJoined() {
        VirtualPhone alice = bench().alice();
        VirtualPhone bob = bench().bob();
        call(alice, "1002", bob);
        alice.softKey("Hold");
        alice.await("hold", Seen.call(CallStateCode.HOLD));
        alice.dial("612");
        alice.awaitSteadyTones(STEADY, PATIENCE, Seen.FAR_TONE);

        alice.softKey("Join");

        inConference(alice);
        alice.awaitSteadyTones(STEADY, PATIENCE, Seen.FAR_TONE, bob.options().tone());
        bob.awaitSteadyTones(STEADY, PATIENCE, Seen.FAR_TONE, alice.options().tone());
        bob.hangup();
        alice.awaitSteadyTones(STEADY, PATIENCE, Seen.FAR_TONE);
        alice.hangup();
    }
}
