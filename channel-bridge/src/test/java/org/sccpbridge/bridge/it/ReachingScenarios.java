package org.sccpbridge.bridge.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.sccpbridge.sccp.message.code.ButtonType;
import org.sccpbridge.sccp.message.code.CallStateCode;
import org.sccpbridge.sccp.message.code.Tone;
import org.sccpbridge.sccp.phone.CallView;
import org.sccpbridge.sccp.phone.HistoryEntry.Kind;
import org.sccpbridge.sccp.phone.PhoneModel;

/** Who can be reached, and how, in each way and by everybody: forward, do not disturb, divert, calls that answer themselves. */
interface ReachingScenarios extends Cast {
    Duration PATIENCE = Duration.ofSeconds(10);
    Duration WHILE = Duration.ofMillis(600);

    @EachWay
    @Shows(
            value = {Ability.FORWARD_ALL, Ability.CALLER_INFO},
            by = {By.SOFT_KEY, By.BUTTON})
    default void forwardsAll(By key, Far who) {
        Participant far = bench().far(who);
        PhoneUser user = alice();
        PhoneUser carol = carol();
        ForwardKey.ALL.set(key, user.phone(), carol.number());
        assertThat(user.phone().view().prompt()).isEqualTo("Forwarded to 1003");
        far.calls(user.number());
        Seen.ringing(carol.phone());
        CallView call = carol.phone().view().ringingCall().orElseThrow();
        assertThat(call.other()).hasToString(who.caller);
        assertThat(call.originalCalled()).hasToString("Alice (1001)");
        assertThat(call.lastRedirecting()).hasToString("Alice (1001)");
        carol.answers();
        Participant.talk(carol, far);
        assertThat(user.phone().view().history()).isEmpty();
        Participant.over(carol, far);
        ForwardKey.ALL.end(key, user.phone());
        user.isOut();
    }

    /** Line 1007 takes one call at a time. */
    @EachWay
    @Shows(
            value = Ability.FORWARD_BUSY,
            by = {By.SOFT_KEY, By.BUTTON})
    default void forwardsWhenBusy(By key, Far who) {
        Participant far = bench().far(who);
        PhoneUser george = bench().user(1007, PhoneModel.CISCO_7960);
        PhoneUser carol = carol();
        ForwardKey.BUSY.set(key, george.phone(), carol.number());
        george.calls("612");
        george.hears(Set.of(Seen.FAR_TONE));
        far.calls(george.number());
        carol.answers();
        Participant.talk(carol, far);
        george.hears(Set.of(Seen.FAR_TONE));
        Participant.over(carol, far);
        george.hangsUp();
        ForwardKey.BUSY.end(key, george.phone());
        george.isOut();
    }

    @EachWay
    @Shows(
            value = Ability.FORWARD_NO_ANSWER,
            by = {By.SOFT_KEY, By.BUTTON})
    default void forwardsWhatNobodyAnswers(By key, Far who) {
        Participant far = bench().far(who);
        PhoneUser user = alice();
        PhoneUser carol = carol();
        ForwardKey.NO_ANSWER.set(key, user.phone(), carol.number());
        far.calls(user.number());
        Seen.ringing(user.phone());
        carol.answers();
        user.sees(0);
        assertThat(user.phone().view().history(Kind.MISSED)).hasSize(1);
        Participant.talk(carol, far);
        Participant.over(carol, far);
        ForwardKey.NO_ANSWER.end(key, user.phone());
        user.isOut();
    }

    @EachWay
    @Shows(
            value = Ability.DO_NOT_DISTURB,
            by = {By.SOFT_KEY, By.BUTTON})
    default void rejectsThenQuietens(By key, Far who) {
        Participant far = bench().far(who);
        PhoneUser user = alice();
        key.press(user.phone(), "DND", ButtonType.DO_NOT_DISTURB);
        user.phone().await("do not disturb", view -> view.prompt().equals("Do not disturb"));
        far.calls(user.number());
        far.isTurnedAway();
        assertThat(user.phone().view().idle()).isTrue();

        key.press(user.phone(), "DND", ButtonType.DO_NOT_DISTURB);
        user.phone().await("silence", view -> view.prompt().equals("Do not disturb (silent)"));
        far.calls(user.number());
        user.phone().await("a silent call", view -> view.ringingCall().isPresent());
        assertThat(user.phone().view().hardware().ringing()).isFalse();
        user.phone().answer();
        Participant.talk(user, far);
        user.hangsUp();
        far.isOut();
        key.press(user.phone(), "DND", ButtonType.DO_NOT_DISTURB);
        user.isOut();
    }

    /** Both hear each other, as Asterisk says for the voice mail. */
    private void leavesAMessage(PhoneUser user, Participant far) {
        user.isOut();
        far.hears(Set.of(Seen.FAR_TONE));
        bench().ami()
                .await(
                        "a voice for the voice mail",
                        event -> "ChannelTalkingStart".equals(event.get("Event")) && "617".equals(event.get("Exten")));
        assertThat(user.phone().view().history(Kind.MISSED)).isEmpty();
        far.hangsUp();
        far.isOut();
    }

    @EachWay
    @Shows(value = Ability.DIVERT, by = By.SOFT_KEY)
    default void divertsWhatRings(By key, Far who) {
        Participant far = bench().far(who);
        PhoneUser user = alice();
        far.calls(user.number());
        Seen.ringing(user.phone());
        user.phone().softKey("TrnsfVM");
        leavesAMessage(user, far);
    }

    @EachWay
    @Shows(value = Ability.DIVERT, by = By.SOFT_KEY)
    default void divertsWhomItTalksWith(By key, Far who) {
        Participant far = bench().far(who);
        PhoneUser user = alice();
        Participant.call(far, user);
        user.phone().softKey("iDivert");
        leavesAMessage(user, far);
    }

    /** One hears, the other does not; until the user wants to speak. */
    @EachWay
    @Shows(
            value = Ability.AUTO_ANSWER,
            by = {By.SOFT_KEY, By.BUTTON, By.HOOK})
    default void answersAnAnnouncement(By key, Far who) {
        Participant far = bench().far(who);
        // older phones say nothing of their handset while the speaker is on
        PhoneUser user = bench().user(1004, PhoneModel.CISCO_7975);
        far.calls("31" + user.number());
        user.phone()
                .await(
                        "the announcement",
                        view -> view.hasCall(CallStateCode.CONNECTED)
                                && !view.hardware().microphone());
        if (who != Far.APPLICATION) { // an echo has nothing to say yet
            user.phone().awaitSteadyTones(WHILE, PATIENCE, far.says(Set.of()).toArray(Integer[]::new));
        }
        assertThat(user.phone().view().media().transmissions()).isEmpty();
        if (far instanceof PhoneUser caller) {
            assertThat(caller.phone().heard().last(WHILE).ever()).isEmpty();
        }
        switch (key) {
            case SOFT_KEY -> user.phone().softKey("Answer");
            case BUTTON -> user.phone().line(1);
            default -> user.phone().offHook();
        }
        Participant.talk(user, far);
        Participant.over(user, far);
    }

    @EachWay
    @Shows(value = Ability.AUTO_ANSWER)
    default void anIntercomSpeaksAndHearsAfterARing(By key, Far who) {
        Participant far = bench().far(who);
        PhoneUser user = alice();
        far.calls("32" + user.number());
        Seen.ringing(user.phone());
        user.phone().await("the tone", view -> view.plays(Tone.ZIP));
        Participant.talk(user, far);
        user.phone().await("the end of the tone", view -> !view.plays(Tone.ZIP));
        Participant.over(user, far);
    }
}
