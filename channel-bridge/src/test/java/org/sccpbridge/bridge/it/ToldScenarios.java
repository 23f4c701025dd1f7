package org.sccpbridge.bridge.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.sccpbridge.sccp.message.code.CallStateCode;
import org.sccpbridge.sccp.message.code.Tone;
import org.sccpbridge.sccp.phone.PhoneModel;
import org.sccpbridge.sccp.phone.PhoneView;
import org.sccpbridge.sccp.phone.VirtualPhone;

/** What one end tells the other besides speech: digits, early media, hold, names, pages. */
interface ToldScenarios extends Cast {
    Duration PATIENCE = Duration.ofSeconds(10);

    // ---- digits: a SIP phone gets them as telephone-events, a phone of ours plays them

    private static List<CompletableFuture<PhoneView>> digits(VirtualPhone phone) {
        return Stream.of(Tone.DTMF_1, Tone.DTMF_9, Tone.DTMF_STAR)
                .map(tone -> phone.when(view -> view.plays(tone)))
                .toList();
    }

    private static void heard(VirtualPhone phone, List<CompletableFuture<PhoneView>> digits) {
        phone.await("the digits", view -> digits.stream().allMatch(CompletableFuture::isDone));
        phone.await("their end", view -> !view.hardware().playing());
    }

    @EachWay
    @Shows(value = Ability.DTMF, far = Far.SIP)
    default void digitsReachASipPhoneAndComeFromIt(By key, Far who) {
        PhoneUser user = alice();
        SipPeer frank = bench().sip().frank();
        Participant far = Participant.of(frank);
        Participant.call(user, far);
        user.phone().press("19*");
        assertThat(frank.awaitDigits(3)).isEqualTo("19*");
        var digits = digits(user.phone());
        frank.press("19*");
        heard(user.phone(), digits);
        Participant.talk(user, far);
        Participant.over(user, far);
    }

    @EachWay
    @Shows(value = Ability.DTMF, far = Far.OWN_PHONE)
    default void digitsAreHeardAtAnotherPhone(By key, Far who) {
        PhoneUser user = alice();
        PhoneUser bob = bench().user(1002, PhoneModel.CISCO_7975);
        Participant.call(user, bob);
        var digits = digits(bob.phone());
        user.phone().press("19*");
        heard(bob.phone(), digits);
        Participant.talk(user, bob);
        Participant.over(user, bob);
    }

    /** Baresip says nothing before it answers: the SIP phone is Asterisk itself, called over SIP. */
    @EachWay
    @Shows(value = Ability.EARLY_MEDIA, far = Far.SIP)
    default void whoIsCalledOverSipIsHeardBeforeTheAnswer(By key, Far who) {
        PhoneUser user = alice();
        bench().ami()
                .ask(
                        "Setvar",
                        Map.of(
                                "Variable",
                                "TEST_SIP_PORT",
                                "Value",
                                String.valueOf(bench().asterisk().sipPort())));
        user.calls("2006");
        user.phone().awaitTones(PATIENCE, Seen.FAR_TONE);
        assertThat(user.phone().view().hasCall(CallStateCode.CONNECTED)).isFalse();
        assertThat(user.phone().view().hardware().playing()).isFalse();
        user.hangsUp();
        user.isOut();
    }

    @EachWay
    @Shows(
            value = Ability.FAR_HOLD,
            far = {Far.SIP, Far.OWN_PHONE})
    default void theOtherHoldsAndResumes(By key, Far who) {
        Participant far = bench().far(who);
        PhoneUser user = alice();
        Participant.call(far, user);
        far.holds();
        user.phone().await("hold by the far end", view -> view.prompt().equals("Other party holds"));
        user.hearsNo(far.says(Set.of()));
        far.resumes();
        user.phone().await("the conversation again", view -> view.prompt().equals("Connected"));
        user.hears(far.says(Set.of()));
        if (who == Far.OWN_PHONE) { // a call in which baresip 1.0 has held is no longer recorded by it
            far.hears(user.says(Set.of()));
        }
        Participant.over(user, far);
    }

    @EachWay
    @Shows(value = Ability.FAR_HOLD, far = Far.OWN_PHONE)
    default void whoIsGivenAwayIsNoLongerHeld(By key, Far who) {
        PhoneUser bob = bench().user(1002, PhoneModel.CISCO_7975);
        PhoneUser carol = bench().user(1003, PhoneModel.CISCO_7941);
        PhoneUser user = alice();
        Participant.call(bob, user);
        bob.phone().softKey("Transfer");
        bob.sees(CallStateCode.OFF_HOOK);
        user.phone().await("hold by the far end", view -> view.prompt().equals("Other party holds"));
        bob.phone().press(carol.number());
        carol.answers();
        Participant.talk(bob, carol);
        bob.phone().softKey("Transfer");
        bob.isOut();
        Participant.talk(user, carol);
        user.phone().await("the conversation", view -> view.prompt().equals("Connected"));
        Participant.over(user, carol);
    }

    /** By its handset. */
    @EachWay
    @Shows(value = Ability.CALLER_INFO, by = By.HOOK)
    default void whoCallsAndWhoIsCalledIsShown(By key, Far who) {
        Participant far = bench().far(who);
        PhoneUser user = alice();
        far.calls(user.number());
        Seen.ringing(user.phone());
        assertThat(user.phone().view().prompt()).isEqualTo("From " + who.caller);
        user.phone().offHook();
        Participant.talk(user, far);
        assertThat(user.phone().view().activeCall().orElseThrow().other()).hasToString(who.caller);
        Participant.over(user, far);
        user.phone().offHook();
        Seen.offHook(user.phone());
        user.phone().press(far.number());
        far.answers();
        Participant.talk(user, far);
        String called = who == Far.APPLICATION ? "600" : who.caller;
        user.phone()
                .await(
                        called,
                        view -> view.activeCall()
                                .filter(call -> call.other().toString().equals(called))
                                .isPresent());
        Participant.over(user, far);
    }

    @EachWay
    @Shows(value = Ability.PAGING, far = Far.SIP)
    default void aSipPhonePages(By key, Far who) {
        VirtualPhone bob = bench().bob();
        SipPeer frank = bench().sip().frank();
        frank.dial("798");
        bob.awaitSteadyTones(Duration.ofSeconds(1), PATIENCE, frank.tone());
        assertThat(bob.view().prompt()).isEqualTo("Page: Frank (2101)");
        frank.hangup();
        frank.awaitEnd();
        Seen.idle(bob);
    }
}
