package org.sccpbridge.bridge.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.sccpbridge.sccp.message.code.ButtonType;
import org.sccpbridge.sccp.message.code.CallStateCode;
import org.sccpbridge.sccp.message.code.FeatureStatus;
import org.sccpbridge.sccp.phone.HistoryEntry;
import org.sccpbridge.sccp.phone.PhoneView;

/** Calls that wait for whoever takes them, in each way and whoever is at their other end: park and pickup. */
interface FetchingScenarios extends Cast {
    private static void fetched(PhoneUser user, Participant far) {
        Participant.talk(user, far);
        user.sees(far);
        far.sees(user);
        user.hangsUp();
        user.isOut();
        far.isOut();
    }

    /** And the caller hears it: what is fetched or answered before that may go on showing the number dialled. */
    private void rings(Participant far, PhoneUser user) {
        far.calls(user.number());
        Seen.ringing(user.phone());
        bench().ami().await("ringing", event -> "RINGING".equals(event.get("DialStatus")));
    }

    private static boolean lit(PhoneView view) {
        return view.keys().buttons().stream()
                .anyMatch(button -> button.type().equals(ButtonType.TEST_E)
                        && button.status().equals(FeatureStatus.ON));
    }

    /** Returns where. */
    private static String park(PhoneUser user, By key) {
        key.press(user.phone(), "Park", ButtonType.CALL_PARK);
        String prompt = user.phone()
                .await("the slot", view -> view.idle() && view.prompt().matches(".*\\d{3}"))
                .prompt();
        return prompt.substring(prompt.length() - 3);
    }

    @EachWay
    @Shows(
            value = Ability.PARK,
            by = {By.SOFT_KEY, By.BUTTON})
    default void parksAndAnotherDialsTheSlot(By key, Far who) {
        Participant far = bench().far(who);
        PhoneUser user = bench().user(key);
        PhoneUser carol = carol();
        Participant.call(far, user);
        String slot = park(user, key);
        far.hearsNo(user.says(Set.of()));
        bench().ami().awaitParked();
        carol.calls(slot);
        Participant.talk(carol, far);
        user.isOut();
        carol.hangsUp();
        carol.isOut();
        far.isOut();
    }

    @EachWay
    @Shows(
            value = {Ability.PARK, Ability.RETRIEVE},
            by = By.BUTTON)
    default void theButtonOfTheLotFetches(By key, Far who) {
        Participant far = bench().speaker(who);
        PhoneUser user = bench().user(key);
        PhoneUser dora = dora();
        Participant.call(user, far);
        park(user, key);
        dora.phone().await("the lamp", FetchingScenarios::lit);
        bench().ami().awaitParked();
        dora.phone().stimulus(ButtonType.TEST_E, 1);
        Participant.talk(dora, far);
        dora.phone().await("the lamp off", view -> !lit(view));
        user.isOut();
        dora.hangsUp();
        dora.isOut();
        far.isOut();
    }

    @EachWay
    @Shows(
            value = Ability.GROUP_PICKUP,
            by = {By.SOFT_KEY, By.BUTTON})
    default void picksUpWhatRingsInTheGroup(By key, Far who) {
        Participant far = bench().far(who);
        PhoneUser dora = dora();
        PhoneUser carol = carol();
        rings(far, dora);
        key.press(carol.phone(), "GPickUp", ButtonType.GROUP_CALL_PICKUP);
        fetched(carol, far);
        dora.isOut();
        assertThat(dora.phone().view().history(HistoryEntry.Kind.MISSED)).isEmpty();
    }

    @EachWay
    @Shows(
            value = Ability.DIRECTED_PICKUP,
            by = {By.SOFT_KEY, By.BUTTON})
    default void picksUpWhatRingsAtANumber(By key, Far who) {
        Participant far = bench().far(who);
        PhoneUser dora = dora();
        PhoneUser carol = carol();
        rings(far, dora);
        key.press(carol.phone(), "PickUp", ButtonType.CALL_PICKUP);
        carol.sees(CallStateCode.OFF_HOOK);
        carol.phone().press(dora.number());
        fetched(carol, far);
        dora.isOut();
    }

    @EachWay
    @Shows(value = Ability.OTHER_PICKUP, by = By.BUTTON)
    default void picksUpWhatRingsInAnotherGroup(By key, Far who) {
        Participant far = bench().far(who);
        PhoneUser dora = dora();
        PhoneUser carol = carol();
        rings(far, dora);
        key.press(carol.phone(), "OPickUp", ButtonType.OTHER_PICKUP);
        carol.sees(CallStateCode.OFF_HOOK);
        carol.phone().press("3#");
        fetched(carol, far);
        dora.isOut();
    }
}
