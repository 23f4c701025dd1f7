package org.sccpbridge.bridge.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sccpbridge.sccp.message.code.ButtonType;
import org.sccpbridge.sccp.message.code.FeatureStatus;
import org.sccpbridge.sccp.message.code.RingMode;
import org.sccpbridge.sccp.phone.KeysView;
import org.sccpbridge.sccp.phone.MediaView;
import org.sccpbridge.sccp.phone.PhoneModel;
import org.sccpbridge.sccp.phone.PhoneView;
import org.sccpbridge.sccp.phone.VirtualPhone;

/** Dora's phone, line 1004, has a button that pages everybody: it sends to the multicast group itself. Who hears her is proven by her tone. */
interface PagingKeyScenarios {
    Bench bench();

    private VirtualPhone dora(PhoneModel model) {
        return bench().bridge().phone(1004, model);
    }

    private static List<KeysView.Button> pagingButtons(PhoneView view) {
        return view.keys().buttons().stream()
                .filter(button -> button.type().equals(ButtonType.FEATURE_PRIVACY))
                .toList();
    }

    private static void presses(VirtualPhone phone) {
        phone.stimulus(
                ButtonType.FEATURE_PRIVACY, pagingButtons(phone.view()).get(0).instance());
    }

    private static boolean sends(PhoneView view) {
        return view.media().multicasts().stream().anyMatch(stream -> !stream.receiving())
                && view.hardware().speaker()
                && view.prompt().equals("Paging Everybody");
    }

    private static void isPaging(VirtualPhone phone) {
        phone.await("the page", PagingKeyScenarios::sends);
        phone.await(
                "the lamp",
                view -> pagingButtons(view).stream()
                        .allMatch(button -> button.status().equals(FeatureStatus.ON)));
    }

    private static void hears(VirtualPhone phone, VirtualPhone pager) {
        phone.await(
                "the page",
                view -> view.media().multicasts().stream().allMatch(MediaView.Multicast::receiving)
                        && !view.media().multicasts().isEmpty()
                        && view.hardware().speaker());
        phone.awaitSteadyTones(
                Duration.ofSeconds(1), PagingScenarios.PATIENCE, pager.options().tone());
    }

    @ParameterizedTest
    @EnumSource(
            value = PhoneModel.class,
            names = {"CISCO_7960", "CISCO_7975"})
    @Shows(
            value = Ability.PAGING_KEY,
            by = By.BUTTON,
            far = {Far.OWN_PHONE})
    default void theButtonPagesWhoeverIsIdleWithoutAsterisk(PhoneModel model) {
        VirtualPhone dora = dora(model);
        VirtualPhone alice = bench().alice();
        VirtualPhone bob = bench().bob();
        presses(dora);
        isPaging(dora);
        hears(alice, dora);
        hears(bob, dora);
        assertThat(bob.view().prompt()).isEqualTo("Page: Dora (1004)");
        assertThat(dora.heard().ever()).isEmpty();
        bench().ami().awaitEmpty();
        dora.mute();
        alice.awaitSteadyTones(Duration.ofSeconds(1), PagingScenarios.PATIENCE);
        dora.mute();
        presses(dora);
        Seen.idle(dora);
        Seen.idle(alice);
        Seen.idle(bob);
    }

    @Test
    default void busyPhonesAreLeftAlone() {
        VirtualPhone dora = dora(PhoneModel.CISCO_7975);
        VirtualPhone bob = bench().bob();
        VirtualPhone carol = bench().carol();
        carol.dial("600");
        Seen.echo(carol);
        presses(dora);
        hears(bob, dora);
        assertThat(carol.view().media().multicasts()).isEmpty();
        Seen.echo(carol);
        dora.softKey("EndCall");
        Seen.idle(bob);
        Seen.idle(dora);
        carol.hangup();
    }

    @Test
    default void theHandsetMayBeUsed() {
        VirtualPhone dora = dora(PhoneModel.CISCO_7960);
        VirtualPhone bob = bench().bob();
        dora.offHook();
        Seen.offHook(dora);
        presses(dora);
        hears(bob, dora);
        dora.onHook();
        Seen.idle(dora);
        Seen.idle(bob);
    }

    @Test
    default void aCallMeanwhileFlashesAndAnsweringItEndsThePage() {
        VirtualPhone dora = dora(PhoneModel.CISCO_7975);
        VirtualPhone alice = bench().alice();
        VirtualPhone bob = bench().bob();
        presses(dora);
        hears(bob, dora);
        hears(alice, dora);
        alice.softKey("NewCall");
        Seen.offHook(alice);
        alice.press("1004");
        dora.await("the call", view -> view.hardware().ringer().equals(RingMode.FLASH_ONLY));
        hears(bob, dora);
        dora.answer();
        Seen.conversation(alice, dora);
        Seen.idle(bob);
        alice.hangup();
        Seen.idle(dora);
    }

    @Test
    default void thePageEndsWithItsPhone() {
        VirtualPhone dora = dora(PhoneModel.CISCO_7975);
        VirtualPhone bob = bench().bob();
        presses(dora);
        hears(bob, dora);
        dora.close();
        Seen.idle(bob);
    }
}
