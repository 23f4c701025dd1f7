package org.sccpbridge.bridge.it;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sccpbridge.sccp.message.code.ButtonType;
import org.sccpbridge.sccp.message.code.CallStateCode;
import org.sccpbridge.sccp.phone.CallView;
import org.sccpbridge.sccp.phone.PhoneModel;

/** Calls that move and grow, in each way and with everybody whom the user talks to first: transfer, conference, barge, meet me. */
interface MovingScenarios extends Cast {
    /** Who was given to another and that one talk, and know with whom. */
    private static void joined(Participant target, Participant far) {
        Participant.talk(target, far);
        target.sees(far);
        far.sees(target);
        Participant.over(target, far);
    }

    /** The user talks to {@code far}, asks for something that needs another party, and is asked whom to call. */
    private static void asks(PhoneUser user, Participant far, By key, String softKey, ButtonType button) {
        Participant.call(far, user);
        key.press(user.phone(), softKey, button);
        user.sees(CallStateCode.OFF_HOOK);
    }

    /** Who answers before the caller hears it ring may not be shown by name. */
    private static void consults(PhoneUser user, Participant target) {
        user.calls(target.number());
        user.sees(CallStateCode.RING_OUT);
        target.answers();
        Participant.talk(user, target);
        user.sees(target);
    }

    @EachWay
    @Shows(
            value = {Ability.TRANSFER, Ability.CALLER_INFO},
            by = {By.SOFT_KEY, By.BUTTON, By.HOOK})
    default void transfersAfterAsking(By key, Far who) {
        transfers(key, bench().far(who), carol());
    }

    @Test
    default void transfersAPhoneOfOursToASipPhone() {
        transfers(
                By.SOFT_KEY,
                bench().far(Far.OWN_PHONE),
                Participant.of(bench().sip().frank()));
    }

    @Test
    default void transfersASipPhoneToAnotherWithNothingButAHook() {
        SipPeers sip = bench().sip();
        transfers(By.HOOK, Participant.of(sip.frank()), Participant.of(sip.grace()));
    }

    private void transfers(By key, Participant far, Participant target) {
        PhoneUser user = bench().user(key);
        asks(user, far, key, "Transfer", ButtonType.TRANSFER);
        far.hearsNo(user.says(Set.of()));
        consults(user, target);
        key.transfer(user.phone());
        if (key == By.HOOK) {
            user.hangsUp();
        }
        user.isOut();
        joined(target, far);
    }

    /**
     * With nothing but a hook one hangs up in place of the second press. Who answers in the very moment in which Asterisk joins the two is not
     * always told to the other.
     */
    @EachWay
    @Shows(
            value = {Ability.BLIND_TRANSFER, Ability.CALLER_INFO},
            by = {By.SOFT_KEY, By.BUTTON, By.HOOK})
    default void transfersWhileItRings(By key, Far who) {
        Participant far = bench().far(who);
        PhoneUser user = bench().user(key);
        PhoneUser carol = carol();
        asks(user, far, key, "Transfer", ButtonType.TRANSFER);
        user.calls(carol.number());
        Seen.ringing(carol.phone());
        user.sees(CallStateCode.RING_OUT);
        if (key == By.HOOK) {
            user.hangsUp();
        } else {
            key.transfer(user.phone());
        }
        user.isOut();
        bench().ami().awaitStart("Bridge");
        carol.answers();
        joined(carol, far);
    }

    @EachWay
    @Shows(value = Ability.DIRECT_TRANSFER, by = By.SOFT_KEY)
    default void twoSelectedCallsAreTransferredToEachOther(By key, Far who) {
        Participant far = bench().far(who);
        PhoneUser user = bench().user(key);
        PhoneUser carol = carol();
        Participant.call(far, user);
        key.hold(user.phone());
        user.sees(CallStateCode.HOLD);
        CallView held = user.phone().view().heldCall().orElseThrow();
        consults(user, carol);
        user.phone().softKey("Select");
        user.phone().softKey("Select", held.id());
        user.phone().softKey("DirTrfr");
        user.isOut();
        joined(carol, far);
    }

    /** And the others go on when the one who made it leaves. */
    @EachWay
    @Shows(
            value = Ability.CONFERENCE,
            by = {By.SOFT_KEY, By.BUTTON})
    default void confers(By key, Far who) {
        Participant far = bench().speaker(who);
        PhoneUser user = bench().user(key);
        PhoneUser carol = carol();
        asks(user, far, key, "Confrn", ButtonType.CONFERENCE);
        Participant.call(user, carol);
        key.press(user.phone(), "Confrn", ButtonType.CONFERENCE);
        user.reads("Conference");
        Participant.talk(user, far, carol);
        user.hangsUp();
        user.isOut();
        Participant.talk(carol, far);
        Participant.over(carol, far);
    }

    /** A guest leaves with the one whose call it is, a party of a conference does not. */
    @EachWay
    @Shows(value = Ability.BARGE, by = By.SOFT_KEY)
    default void anotherPhoneOfTheLineJoins(By key, Far who) {
        Participant far = bench().speaker(who);
        PhoneUser carol = carol();
        PhoneUser other = bench().user(1008, PhoneModel.CISCO_7975);
        Participant.call(far, carol);
        other.sees(CallStateCode.CALL_REMOTE_MULTILINE);
        CallView call = other.phone().view().calls().get(0);
        other.phone().softKey("Barge", call.id());
        Participant.talk(far, carol, other);
        other.hangsUp();
        other.sees(CallStateCode.CALL_REMOTE_MULTILINE);
        Participant.talk(far, carol);
        other.phone().softKey("cBarge", call.id());
        other.reads("Conference");
        carol.reads("Conference");
        Participant.talk(far, carol, other);
        carol.hangsUp();
        Participant.talk(far, other);
        Participant.over(other, far);
    }

    /** Whom one meets in a room: who dialled its number. */
    @EachWay
    @Shows(
            value = Ability.MEET_ME,
            by = {By.SOFT_KEY, By.BUTTON})
    default void meets(By key, Far who) {
        Participant far = bench().far(who);
        PhoneUser user = bench().user(key);
        user.phone().offHook();
        Seen.offHook(user.phone());
        key.press(user.phone(), "MeetMe", ButtonType.MEET_ME_CONFERENCE);
        user.phone().press("77#");
        Seen.talking(user.phone());
        far.calls("677");
        Participant.talk(user, far);
        user.hangsUp();
        user.isOut();
        far.hangsUp();
        far.isOut();
    }
}
