package org.sccpbridge.bridge.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.sccpbridge.sccp.message.code.CallStateCode;
import org.sccpbridge.sccp.message.code.Tone;
import org.sccpbridge.sccp.phone.PhoneModel;
import org.sccpbridge.sccp.phone.VirtualPhone;

/**
 * Calls as they are billed: who pays (accountcode), from whom to whom, through which channels, answered or not. Each of 1001, 1002 and 1003 has
 * an accountcode, and what it dials is on it. What is left of a record when its time is over depends on Asterisk: see docs/call-records.md.
 */
interface CallRecordScenarios {
    Duration PATIENCE = Duration.ofSeconds(10);

    Bench bench();

    private CallRecords records() {
        return CallRecords.of(bench().asterisk());
    }

    /**
     * Exactly these legs, each as {@link CallRecords.Line#leg()}. Asterisk begins another record for a leg whenever who is at its other end
     * changes, be it that Local channels between were optimised away; and one without a destination for the channel that came out there.
     */
    private void billed(CallRecords records, String... legs) {
        bench().ami().awaitEmpty();
        Awaitility.await("call records")
                .untilAsserted(() -> assertThat(answered(records))
                        .extracting(CallRecords.Line::leg)
                        .containsOnly(legs));
        assertThat(answered(records)).allSatisfy(line -> {
            assertThat(line.disposition()).isEqualTo("ANSWERED");
            assertThat(line.billed()).isBetween(0, line.seconds());
        });
        assertThat(records.fresh()).noneMatch(line -> line.uniqueid().endsWith("-far"));
    }

    private static List<CallRecords.Line> answered(CallRecords records) {
        return records.fresh().stream().filter(line -> !line.dst().isEmpty()).toList();
    }

    /** Exactly one record, of one leg. */
    private void billedOnce(CallRecords records, String disposition, String leg, String destination) {
        bench().ami().awaitEmpty();
        Awaitility.await("the call record")
                .untilAsserted(() -> assertThat(records.fresh()).singleElement().satisfies(line -> {
                    assertThat(line.leg()).isEqualTo(leg);
                    assertThat(line.dstchannel()).startsWith(destination + "-");
                    assertThat(line.disposition()).isEqualTo(disposition);
                    assertThat(line.billed()).isBetween(0, disposition.equals("ANSWERED") ? line.seconds() : 0);
                }));
    }

    private void bobTalksToAlice(VirtualPhone bob, VirtualPhone alice) {
        bob.dial("1001");
        Seen.ringing(alice);
        alice.answer();
        Seen.conversation(alice, bob);
    }

    @Test
    @Shows(value = Ability.CALL_RECORDS, far = Far.SIP, heard = false)
    default void answeredCallToSip() {
        CallRecords records = records();
        VirtualPhone alice = bench().alice();
        SipPeer frank = bench().sip().frank();
        alice.dial("2101");
        frank.awaitRinging();
        frank.answer();
        frank.awaitTalking();
        Seen.talking(alice);
        alice.awaitTones(PATIENCE, frank.tone());
        alice.hangup();
        frank.awaitEnd();
        billedOnce(records, "ANSWERED", "alice pays 1001 to 2101 on Local/2101@from-sccp", "PJSIP/2101");
    }

    @Test
    @Shows(value = Ability.CALL_RECORDS, far = Far.SIP, heard = false)
    default void answeredCallOfSip() {
        CallRecords records = records();
        VirtualPhone alice = bench().alice();
        SipPeer frank = bench().sip().frank();
        frank.dial("1001");
        Seen.ringing(alice);
        alice.answer();
        frank.awaitTalking();
        frank.awaitTones(alice.options().tone());
        alice.hangup();
        frank.awaitEnd();
        billedOnce(records, "ANSWERED", "sip-2101 pays 2101 to 1001 on PJSIP/2101", "Local/1001@sccp");
    }

    @Test
    @Shows(value = Ability.CALL_RECORDS, far = Far.OWN_PHONE, heard = false)
    default void answeredCallBetweenPhones() {
        CallRecords records = records();
        VirtualPhone alice = bench().alice();
        VirtualPhone bob = bench().bob();
        bobTalksToAlice(bob, alice);
        bob.hangup();
        billedOnce(records, "ANSWERED", "bob pays 1002 to 1001 on Local/1001@from-sccp", "Local/1001@sccp");
    }

    @Test
    @Shows(value = Ability.CALL_RECORDS, far = Far.OWN_PHONE, heard = false)
    default void busy() {
        CallRecords records = records();
        VirtualPhone alice = bench().alice();
        VirtualPhone bob = bench().bob();
        alice.dial("1002");
        Seen.ringing(bob);
        bob.softKey("EndCall");
        alice.await("busy", Seen.failed(CallStateCode.BUSY, Tone.LINE_BUSY_TONE, "Busy"));
        alice.hangup();
        billedOnce(records, "BUSY", "alice pays 1001 to 1002 on Local/1002@from-sccp", "Local/1002@sccp");
    }

    @Test
    @Shows(value = Ability.CALL_RECORDS, far = Far.OWN_PHONE, heard = false)
    default void nobodyAnswers() {
        CallRecords records = records();
        VirtualPhone alice = bench().alice();
        VirtualPhone carol = bench().carol();
        carol.dial("670");
        Seen.ringing(alice);
        Seen.idle(alice);
        carol.hangup();
        billedOnce(records, "NO ANSWER", "carol pays 1003 to 670 on Local/670@from-sccp", "Local/1001@sccp");
    }

    @Test
    @Shows(value = Ability.CALL_RECORDS, far = Far.OWN_PHONE, heard = false)
    default void callerGivesUp() {
        CallRecords records = records();
        VirtualPhone alice = bench().alice();
        VirtualPhone bob = bench().bob();
        alice.dial("1002");
        Seen.ringing(bob);
        alice.hangup();
        billedOnce(records, "NO ANSWER", "alice pays 1001 to 1002 on Local/1002@from-sccp", "Local/1002@sccp");
    }

    /** A number that nobody has, and a trunk that is full: no record, as Asterisk's cdr.conf has unanswered = no and congestion = no. */
    @Test
    @Shows(value = Ability.CALL_RECORDS, far = Far.APPLICATION, heard = false)
    default void unallocatedNumberAndCongestion() {
        CallRecords records = records();
        VirtualPhone alice = bench().alice();
        alice.dial("6201");
        alice.await("reorder tone", view -> view.plays(Tone.REORDER_TONE));
        alice.hangup();
        Seen.idle(alice);
        alice.dial("614");
        alice.await("reorder tone", view -> view.plays(Tone.REORDER_TONE));
        alice.hangup();
        bench().ami().awaitEmpty();
        assertThat(records.fresh()).isEmpty();
    }

    /** The second leg is from who talks on it when it ends; its accountcode says who dialled it. */
    @Test
    @Shows(value = Ability.CALL_RECORDS, far = Far.OWN_PHONE, heard = false)
    default void attendedTransfer() {
        CallRecords records = records();
        VirtualPhone alice = bench().alice();
        VirtualPhone bob = bench().bob();
        VirtualPhone carol = bench().carol();
        bobTalksToAlice(bob, alice);
        alice.softKey("Transfer");
        alice.await("dial tone for another call", Seen.call(CallStateCode.OFF_HOOK));
        alice.press("1003");
        Seen.ringing(carol);
        carol.answer();
        Seen.conversation(alice, carol);
        alice.softKey("Transfer");
        Seen.conversation(bob, carol);
        bob.hangup();
        billed(
                records,
                "bob pays 1002 to 1001 on Local/1001@from-sccp",
                "alice pays 1002 to 1003 on Local/1003@from-sccp");
    }

    @Test
    @Shows(value = Ability.CALL_RECORDS, far = Far.OWN_PHONE, heard = false)
    default void blindTransfer() {
        CallRecords records = records();
        VirtualPhone alice = bench().alice();
        VirtualPhone bob = bench().bob();
        VirtualPhone carol = bench().carol();
        bobTalksToAlice(bob, alice);
        alice.softKey("Transfer");
        alice.await("dial tone for another call", Seen.call(CallStateCode.OFF_HOOK));
        alice.press("1003");
        Seen.ringing(carol);
        alice.await("ringing out", Seen.call(CallStateCode.RING_OUT));
        alice.softKey("Transfer");
        Seen.idle(alice);
        carol.answer();
        Seen.conversation(bob, carol);
        bob.hangup();
        billed(
                records,
                "bob pays 1002 to 1001 on Local/1001@from-sccp",
                "alice pays 1002 to 1003 on Local/1003@from-sccp");
    }

    /** Who forwards pays for the way on. */
    @Test
    @Shows(value = Ability.CALL_RECORDS, far = Far.SIP, heard = false)
    default void forward() {
        VirtualPhone alice = bench().alice();
        VirtualPhone carol = bench().carol();
        SipPeer frank = bench().sip().frank();
        carol.softKey("CFwdAll");
        Seen.offHook(carol);
        carol.press("2101");
        carol.await("the forward", view -> view.prompt().equals("Forwarded to 2101"));
        CallRecords records = records();
        alice.dial("1003");
        frank.awaitRinging();
        frank.answer();
        frank.awaitTalking();
        alice.awaitTones(PATIENCE, frank.tone());
        alice.hangup();
        frank.awaitEnd();
        carol.softKey("CFwdAll");
        carol.await("no forward", view -> view.keys().forwards().isEmpty());
        billed(
                records,
                "alice pays 1001 to 1003 on Local/1003@from-sccp",
                "carol pays 1001 to 2101 on Local/1003@sccp");
    }

    @Test
    @Shows(value = Ability.CALL_RECORDS, far = Far.OWN_PHONE, heard = false)
    default void pickup() {
        CallRecords records = records();
        VirtualPhone alice = bench().alice();
        VirtualPhone bob = bench().bob();
        VirtualPhone carol = bench().carol();
        alice.dial("1002");
        Seen.ringing(bob);
        carol.softKey("GPickUp");
        Seen.conversation(alice, carol);
        carol.hangup();
        billedOnce(records, "ANSWERED", "alice pays 1001 to 1002 on Local/1002@from-sccp", "Local/1002@sccp");
    }

    @Test
    @Shows(value = Ability.CALL_RECORDS, far = Far.OWN_PHONE, heard = false)
    default void parkAndRetrieve() {
        CallRecords records = records();
        VirtualPhone alice = bench().alice();
        VirtualPhone bob = bench().bob();
        VirtualPhone carol = bench().carol();
        bobTalksToAlice(bob, alice);
        alice.softKey("Park");
        String prompt = alice.await(
                        "the slot", view -> view.idle() && view.prompt().matches(".*\\d{3}"))
                .prompt();
        bench().ami().awaitParked();
        carol.dial(prompt.substring(prompt.length() - 3));
        Seen.conversation(bob, carol);
        bob.hangup();
        billed(
                records,
                "bob pays 1002 to 1001 on Local/1001@from-sccp",
                "carol pays 1003 to 701 on Local/701@from-sccp");
    }

    @Test
    @Shows(value = Ability.CALL_RECORDS, far = Far.OWN_PHONE, heard = false)
    default void sharedLineAnsweredElsewhere() {
        CallRecords records = records();
        VirtualPhone alice = bench().alice();
        VirtualPhone carol = bench().carol();
        VirtualPhone other = bench().bridge().phone(1008, PhoneModel.CISCO_7975);
        alice.dial("1003");
        Seen.ringing(carol);
        Seen.ringing(other);
        other.answer();
        Seen.conversation(alice, other);
        alice.hangup();
        billedOnce(records, "ANSWERED", "alice pays 1001 to 1003 on Local/1003@from-sccp", "Local/1003@sccp");
    }
}
