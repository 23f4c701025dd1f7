package org.sccpbridge.bridge.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sccpbridge.sccp.message.code.CallStateCode;
import org.sccpbridge.sccp.phone.PhoneModel;
import org.sccpbridge.sccp.phone.VirtualPhone;
import org.sccpbridge.sccp.session.ServerStartException;

/** Transfer, as the three who take part see and hear it, and as it is billed. */
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

    private static void shows(VirtualPhone phone, String name, String number) {
        phone.await(
                name + " (" + number + ") at the other end",
                view -> view.calls().stream()
                        .anyMatch(call -> call.other().name().equals(name)
                                && call.other().number().equals(number)));
    }

    private void attended(Consumer<VirtualPhone> key) {
        VirtualPhone alice = bench().alice();
        VirtualPhone bob = bench().bob();
        VirtualPhone carol = bench().carol();
        bobTalksToAlice(bob, alice);

        key.accept(alice);
        alice.await("dial tone for another call", Seen.call(CallStateCode.OFF_HOOK));
        alice.press("1003");
        Seen.ringing(carol);
        carol.answer();
        Seen.conversation(alice, carol);
        shows(alice, "Carol", "1003");
        key.accept(alice);

        Seen.idle(alice);
        Seen.conversation(bob, carol);
        shows(bob, "Carol", "1003");
        shows(carol, "Bob", "1002");
        bob.hangup();
        Seen.idle(carol);
    }

    @Test
    @Shows(value = Ability.TRANSFER, by = By.SOFT_KEY, far = Far.OWN_PHONE)
    default void attendedTransferBySoftKey() {
        attended(phone -> phone.softKey("Transfer"));
    }

    @Test
    @Shows(value = Ability.TRANSFER, by = By.BUTTON, far = Far.OWN_PHONE)
    default void attendedTransferByButton() {
        attended(VirtualPhone::transfer);
    }

    @ParameterizedTest
    @EnumSource(names = {"SOFT_KEY", "BUTTON"})
    @Shows(
            value = Ability.BLIND_TRANSFER,
            by = {By.SOFT_KEY, By.BUTTON},
            far = Far.OWN_PHONE)
    default void transferWhileItRings(By key) {
        VirtualPhone alice = bench().alice();
        VirtualPhone bob = bench().bob();
        VirtualPhone carol = bench().carol();
        bobTalksToAlice(bob, alice);
        key.transfer(alice);
        alice.await("dial tone for another call", Seen.call(CallStateCode.OFF_HOOK));
        alice.press("1003");
        Seen.ringing(carol);
        alice.await("ringing out", Seen.call(CallStateCode.RING_OUT));
        key.transfer(alice);

        Seen.idle(alice);
        assertThat(carol.view().hardware().ringing()).isTrue();
        carol.answer();
        Seen.conversation(bob, carol);
        shows(carol, "Bob", "1002");
        bob.awaitSteadyTones(Duration.ofSeconds(1), PATIENCE, carol.options().tone());
        shows(bob, "Carol", "1003");
        carol.hangup();
        Seen.idle(bob);
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
        bob.hangup();
        Seen.idle(carol);
    }

    @Test
    @Shows(value = Ability.TRANSFER, by = By.SOFT_KEY, far = Far.APPLICATION)
    default void whoSitsInAnApplicationIsTransferred() {
        VirtualPhone alice = bench().alice();
        VirtualPhone bob = bench().bob();
        alice.dial("612");
        Seen.talking(alice);
        alice.awaitTones(PATIENCE, Seen.FAR_TONE);
        alice.softKey("Transfer");
        alice.await("dial tone for another call", Seen.call(CallStateCode.OFF_HOOK));
        alice.press("1002");
        Seen.ringing(bob);
        bob.answer();
        Seen.conversation(alice, bob);
        alice.softKey("Transfer");

        Seen.idle(alice);
        bob.awaitTones(PATIENCE, Seen.FAR_TONE);
        bob.hangup();
    }

    @Test
    @Shows(value = Ability.TRANSFER, by = By.SOFT_KEY, far = Far.APPLICATION)
    default void anOriginatedCallIsTransferredIntoAnApplicationAndBack() {
        VirtualPhone alice = bench().alice();
        VirtualPhone bob = bench().bob();
        bench().ami().call("1001");
        Seen.ringing(alice);
        alice.answer();
        Seen.echo(alice);
        alice.softKey("Transfer");
        alice.await("dial tone for another call", Seen.call(CallStateCode.OFF_HOOK));
        alice.press("1002");
        Seen.ringing(bob);
        bob.answer();
        Seen.conversation(alice, bob);
        alice.softKey("Transfer");

        Seen.idle(alice);
        Seen.echo(bob);
        shows(bob, "Sip One", "2001");
        bob.hangup();
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

    @Test
    @Shows(value = Ability.DIRECT_TRANSFER, by = By.SOFT_KEY, far = Far.OWN_PHONE)
    default void twoSelectedCallsAreTransferredToEachOther() {
        VirtualPhone alice = bench().alice();
        VirtualPhone bob = bench().bob();
        VirtualPhone carol = bench().carol();
        bobTalksToAlice(bob, alice);
        alice.softKey("Hold");
        alice.await("hold", Seen.call(CallStateCode.HOLD));
        alice.dial("1003");
        Seen.ringing(carol);
        carol.answer();
        Seen.conversation(alice, carol);
        alice.softKey("Select");
        alice.softKey("Select", alice.view().heldCall().orElseThrow().id());
        alice.softKey("DirTrfr");

        Seen.idle(alice);
        Seen.conversation(bob, carol);
        carol.hangup();
        Seen.idle(bob);
    }

    @Test
    @Shows(value = Ability.TRANSFER, by = By.HOOK, far = Far.OWN_PHONE)
    default void hookFlashTransfers() {
        VirtualPhone ata = bench().bridge().phone(1004, PhoneModel.ATA_186);
        VirtualPhone bob = bench().bob();
        VirtualPhone carol = bench().carol();
        bob.dial("1004");
        Seen.ringing(ata);
        ata.offHook();
        Seen.conversation(ata, bob);
        ata.hookFlash();
        ata.await("dial tone for another call", Seen.call(CallStateCode.OFF_HOOK));
        ata.press("1003");
        Seen.ringing(carol);
        carol.answer();
        Seen.conversation(ata, carol);
        ata.hookFlash();
        Seen.conversation(bob, carol);
        ata.onHook();
        bob.hangup();
        Seen.idle(carol);
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

    /** Both legs, each to the number it was dialled to, and none of the channels in between. */
    @Test
    @Shows(value = Ability.CALL_RECORDS, far = Far.OWN_PHONE)
    default void eachLegOfAnAttendedTransferIsBilled() {
        CallRecords records = CallRecords.of(bench().asterisk());
        attendedTransferBySoftKey();
        bench().ami().awaitEmpty();
        legsToAliceAndCarol(records);
    }

    @Test
    @Shows(value = Ability.CALL_RECORDS, far = Far.OWN_PHONE)
    default void eachLegOfATransferWhileItRingsIsBilled() {
        CallRecords records = CallRecords.of(bench().asterisk());
        transferWhileItRings(By.SOFT_KEY);
        bench().ami().awaitEmpty();
        legsToAliceAndCarol(records);
    }

    private static void legsToAliceAndCarol(CallRecords records) {
        Awaitility.await("the records of both legs")
                .untilAsserted(() -> assertThat(records.fresh())
                        .anySatisfy(line -> {
                            assertThat(line.src()).isEqualTo("1002");
                            assertThat(line.dst()).isEqualTo("1001");
                            assertThat(line.channel()).startsWith("Local/1001@from-sccp");
                            assertThat(line.disposition()).isEqualTo("ANSWERED");
                        })
                        .anySatisfy(line -> {
                            assertThat(line.dst()).isEqualTo("1003");
                            assertThat(line.channel()).startsWith("Local/1003@from-sccp");
                            assertThat(line.disposition()).isEqualTo("ANSWERED");
                        }));
        assertThat(records.fresh()).noneMatch(line -> line.uniqueid().endsWith("-far"));
    }
}
