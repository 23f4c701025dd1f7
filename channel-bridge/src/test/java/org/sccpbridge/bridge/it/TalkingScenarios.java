package org.sccpbridge.bridge.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.sccpbridge.sccp.message.code.ButtonType;
import org.sccpbridge.sccp.message.code.CallStateCode;
import org.sccpbridge.sccp.message.code.Tone;
import org.sccpbridge.sccp.phone.CallView;
import org.sccpbridge.sccp.phone.PhoneModel;
import org.sccpbridge.sccp.phone.VirtualPhone;

/** What everybody does with calls, in each way and with everybody: beginning, answering, holding, having several. */
interface TalkingScenarios extends Cast {
    @EachWay
    @Shows(
            value = Ability.CALL_OUT,
            by = {By.SOFT_KEY, By.BUTTON, By.HOOK})
    default void callsOut(By key, Far who) {
        Participant far = bench().far(who);
        PhoneUser user = bench().user(key);
        switch (key) {
            case SOFT_KEY -> user.phone().softKey("NewCall");
            case BUTTON -> user.phone().line(1);
            default -> user.phone().offHook();
        }
        Seen.offHook(user.phone());
        user.phone().press(far.number());
        far.answers();
        Participant.talk(user, far);
        Participant.over(user, far);
    }

    @EachWay
    @Shows(
            value = Ability.SPEED_DIAL,
            by = {By.SOFT_KEY, By.BUTTON})
    default void redials(By key, Far who) {
        Participant far = bench().far(who);
        PhoneUser user = bench().user(key);
        Participant.call(user, far);
        Participant.over(user, far);
        key.press(user.phone(), "Redial", ButtonType.LAST_NUMBER_REDIAL);
        far.answers();
        Participant.talk(user, far);
        Participant.over(user, far);
    }

    @EachWay
    @Shows(
            value = Ability.ANSWER,
            by = {By.SOFT_KEY, By.BUTTON, By.HOOK})
    default void answers(By key, Far who) {
        Participant far = bench().far(who);
        PhoneUser user = bench().user(key);
        far.calls(user.number());
        Seen.ringing(user.phone());
        take(user.phone(), key);
        Participant.talk(user, far);
        Participant.over(user, far);
    }

    private static void take(VirtualPhone phone, By key) {
        switch (key) {
            case SOFT_KEY ->
                phone.softKey("Answer", phone.view().ringingCall().orElseThrow().id());
            case BUTTON -> phone.line(1);
            default -> phone.offHook();
        }
    }

    @EachWay
    @Shows(
            value = Ability.REJECT,
            by = {By.SOFT_KEY, By.BUTTON},
            heard = false)
    default void rejects(By key, Far who) {
        Participant far = bench().far(who);
        PhoneUser user = bench().user(key);
        far.calls(user.number());
        Seen.ringing(user.phone());
        key.press(user.phone(), "EndCall", ButtonType.END_CALL);
        far.isTurnedAway();
        user.isOut();
    }

    @EachWay
    @Shows(
            value = Ability.CALL_WAITING,
            by = {By.SOFT_KEY, By.BUTTON})
    default void aSecondCallWaitsAndIsAnswered(By key, Far who) {
        Participant far = bench().far(who);
        PhoneUser user = bench().user(key);
        PhoneUser carol = carol();
        Participant.call(carol, user);
        far.calls(user.number());
        user.phone()
                .await("call waiting", view -> view.ringingCall().isPresent() && view.plays(Tone.CALL_WAITING_TONE));
        take(user.phone(), key);
        Participant.talk(user, far);
        carol.hearsNo(user.says(Set.of()));
        far.hangsUp();
        user.sees(1);
        key.resume(user.phone());
        Participant.talk(user, carol);
        Participant.over(user, carol);
    }

    @EachWay
    @Shows(
            value = Ability.HOLD,
            by = {By.SOFT_KEY, By.BUTTON, By.HOOK})
    default void holdsAndResumes(By key, Far who) {
        Participant far = bench().far(who);
        PhoneUser user = bench().user(key);
        Participant.call(far, user);
        key.hold(user.phone());
        user.sees(key == By.HOOK ? CallStateCode.OFF_HOOK : CallStateCode.HOLD);
        assertThat(bench().ami().await("music", message -> "MusicOnHoldStart".equals(message.get("Event"))))
                .containsEntry("Class", "default");
        far.hearsNo(user.says(Set.of()));
        key.resume(user.phone());
        Participant.talk(user, far);
        Participant.over(user, far);
    }

    @EachWay
    @Shows(
            value = Ability.SWAP,
            by = {By.SOFT_KEY, By.BUTTON})
    default void goesToAndFroBetweenTwoCalls(By key, Far who) {
        Participant far = bench().far(who);
        PhoneUser user = bench().user(1008, PhoneModel.CISCO_7975);
        PhoneUser dora = bench().user(1004, PhoneModel.CISCO_7960);
        Participant.call(user, far);
        CallView first = user.phone().view().calls().get(0);
        key.press(user.phone(), "Hold", ButtonType.HOLD);
        user.sees(CallStateCode.HOLD);
        user.phone().line(2);
        user.sees(CallStateCode.OFF_HOOK);
        Participant.call(user, dora);
        if (key == By.BUTTON) {
            user.phone().line(1);
        } else {
            user.phone().softKey("Resume", first.id());
        }
        Participant.talk(user, far);
        dora.hearsNo(user.says(Set.of()));
        user.hangsUp();
        far.isOut();
        user.sees(1);
        Participant.over(dora, user);
    }

    @EachWay
    @Shows(
            value = Ability.SHARED_LINE,
            by = {By.SOFT_KEY, By.BUTTON})
    default void whatIsHeldHereIsResumedThere(By key, Far who) {
        Participant far = bench().far(who);
        PhoneUser carol = carol();
        PhoneUser other = bench().user(1008, PhoneModel.CISCO_7975);
        far.calls(carol.number());
        Seen.ringing(other.phone());
        carol.answers();
        Participant.talk(carol, far);
        other.sees(CallStateCode.CALL_REMOTE_MULTILINE);
        key.hold(carol.phone());
        other.sees(CallStateCode.REMOTE_HOLD);
        far.hearsNo(carol.says(Set.of()));
        if (key == By.BUTTON) {
            other.phone().line(2);
        } else {
            key.resume(other.phone());
        }
        Participant.talk(other, far);
        carol.sees(CallStateCode.CALL_REMOTE_MULTILINE);
        Participant.over(other, far);
    }
}
