package org.sccpbridge.bridge.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sccpbridge.sccp.message.code.ButtonType;
import org.sccpbridge.sccp.message.code.FeatureStatus;
import org.sccpbridge.sccp.phone.PhoneModel;
import org.sccpbridge.sccp.phone.PhoneView;
import org.sccpbridge.sccp.phone.VirtualPhone;
import org.sccpbridge.sccp.phone.XmlPage;

/** Calls are parked and fetched. 1002 parks in a lot from which they come back after seconds, 1003 in one that there is not. */
interface ParkScenarios {
    Bench bench();

    private static String slot(VirtualPhone parker) {
        String prompt = parker.await(
                        "the slot", view -> view.idle() && view.prompt().matches(".*\\d{3}"))
                .prompt();
        return prompt.substring(prompt.length() - 3);
    }

    private static boolean lit(PhoneView view) {
        return view.keys().buttons().stream()
                .anyMatch(button -> button.type().equals(ButtonType.TEST_E)
                        && button.status().equals(FeatureStatus.ON));
    }

    @Test
    @Shows(value = Ability.PARK, by = By.SOFT_KEY, far = Far.APPLICATION)
    default void aParkedCallIsChosenFromTheList() {
        VirtualPhone alice = bench().alice();
        VirtualPhone erin = bench().bridge().phone(1008, PhoneModel.CISCO_7975);
        alice.dial("600");
        Seen.echo(alice);
        alice.softKey("Park");
        String slot = slot(alice);
        erin.await("the lamp", ParkScenarios::lit);
        bench().ami().awaitParked();
        erin.stimulus(ButtonType.TEST_E, 1);
        XmlPage page =
                erin.await("the list", view -> view.page().isPresent()).page().orElseThrow();
        String item = page.items().get(0).name();
        assertThat(item).startsWith(slot);
        erin.pick(item);
        Seen.echo(erin);
        erin.hangup();
    }

    @Test
    @Shows(value = Ability.PARK, by = By.SOFT_KEY, far = Far.OWN_PHONE)
    default void whatNobodyFetchesComesBackAndSaysSo() {
        VirtualPhone alice = bench().alice();
        VirtualPhone bob = bench().bob();
        alice.dial("1002");
        Seen.ringing(bob);
        bob.answer();
        Seen.conversation(alice, bob);
        bob.softKey("Park");
        slot(bob);
        bob.await("the recall", view -> Seen.rings(view) && view.prompt().equals("Park recall"));
        bob.answer();
        Seen.conversation(alice, bob);
        bob.hangup();
    }

    @Test
    default void withoutALotTheConversationGoesOn() {
        VirtualPhone carol = bench().carol();
        carol.dial("600");
        Seen.echo(carol);
        carol.softKey("Park");
        carol.await("the reason", view -> view.display().notice().equals("Cannot park: no parking lot"));
        Seen.echo(carol);
        carol.hangup();
    }

    @Test
    default void aParkedPartyThatHangsUpFreesTheSlot() {
        VirtualPhone alice = bench().alice();
        VirtualPhone carol = bench().carol();
        carol.dial("1001");
        Seen.ringing(alice);
        alice.answer();
        Seen.conversation(alice, carol);
        alice.softKey("Park");
        slot(alice);
        carol.hangup();
        Seen.idle(alice);
    }
}
