package org.sccpbridge.bridge.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.sccpbridge.sccp.message.code.CallStateCode;
import org.sccpbridge.sccp.message.code.Tone;
import org.sccpbridge.sccp.phone.CallView;
import org.sccpbridge.sccp.phone.VirtualPhone;

/** Calls with SIP phones that are not ours, 2101 (Frank) and 2102 (Grace): what all hear, see and are told. */
interface SipPeerScenarios {
    Duration PATIENCE = Duration.ofSeconds(10);

    Bench bench();

    private static void conversation(VirtualPhone phone, SipPeer peer) {
        Seen.talking(phone);
        phone.awaitTones(PATIENCE, peer.tone());
        peer.awaitTones(phone.options().tone());
    }

    private static void conversation(SipPeer one, SipPeer other) {
        one.awaitTones(other.tone());
        other.awaitTones(one.tone());
    }

    /** Asterisk has told the SIP phone, in the call that it has, who is at the other end. */
    private static void told(SipPeer peer, int since, String name, String number) {
        peer.awaitMessage(
                name + " at the other end",
                since,
                message -> message.received()
                        && message.header("P-Asserted-Identity")
                                .filter(who -> who.startsWith("\"" + name + "\" <sip:" + number + "@"))
                                .isPresent());
    }

    private static void calls(VirtualPhone phone, SipPeer peer) {
        phone.dial(peer.number());
        peer.awaitRinging();
        peer.answer();
        peer.awaitTalking();
        conversation(phone, peer);
    }

    private static void calls(SipPeer peer, VirtualPhone phone, String number) {
        peer.dial(number);
        Seen.ringing(phone);
        phone.answer();
        peer.awaitTalking();
        conversation(phone, peer);
    }

    private static void asksForNumber(VirtualPhone phone) {
        phone.await("dial tone for another call", Seen.call(CallStateCode.OFF_HOOK));
    }

    @Test
    @Shows(
            value = {Ability.ANSWER, Ability.CALLER_INFO},
            by = By.HOOK,
            far = Far.SIP)
    default void sipCallsPhone() {
        VirtualPhone alice = bench().alice();
        SipPeer frank = bench().sip().frank();
        frank.dial("1001");
        Seen.ringing(alice);
        assertThat(alice.view().ringingCall().orElseThrow().other()).hasToString("Frank (2101)");
        int before = frank.messages().size();
        alice.answer();
        frank.awaitTalking();
        told(frank, before, "Alice", "1001");
        conversation(alice, frank);
        frank.hangup();
        frank.awaitEnd();
    }

    @Test
    @Shows(
            value = {Ability.CALL_OUT, Ability.CALLER_INFO},
            by = By.HOOK,
            far = Far.SIP)
    default void phoneCallsSip() {
        VirtualPhone alice = bench().alice();
        SipPeer frank = bench().sip().frank();
        int before = frank.messages().size();
        alice.dial("2101");
        frank.awaitRinging();
        SipMessage invite = frank.awaitMessage("INVITE", before, message -> message.receivedRequest("INVITE"));
        assertThat(invite.header("From").orElseThrow()).startsWith("\"Alice\" <sip:1001@");
        alice.await("ringing out", Seen.call(CallStateCode.RING_OUT));
        frank.answer();
        frank.awaitTalking();
        conversation(alice, frank);
        Seen.shows(alice, "Frank", "2101");
        alice.hangup();
        frank.awaitEnd();
    }

    @Test
    @Shows(value = Ability.FAILURE, far = Far.SIP, heard = false)
    default void declinedCallIsBusy() {
        VirtualPhone alice = bench().alice();
        SipPeer frank = bench().sip().frank();
        alice.dial("2101");
        frank.awaitRinging();
        frank.hangup();
        alice.await("busy", Seen.failed(CallStateCode.BUSY, Tone.LINE_BUSY_TONE, "Busy"));
        frank.awaitEnd();
        alice.hangup();
    }

    @Test
    default void sipGivesUp() {
        VirtualPhone alice = bench().alice();
        SipPeer frank = bench().sip().frank();
        frank.dial("1001");
        Seen.ringing(alice);
        frank.hangup();
        frank.awaitEnd();
        Seen.idle(alice);
    }

    @Test
    @Shows(value = Ability.FAR_HOLD, far = Far.SIP)
    default void sipThatWasCalledHoldsPhone() {
        VirtualPhone alice = bench().alice();
        SipPeer frank = bench().sip().frank();
        calls(alice, frank);
        holdAndResume(frank, alice);
        alice.hangup();
        frank.awaitEnd();
    }

    /** A call in which baresip 1.0 has held is no longer recorded by it: there only the phone says what it hears. */
    private static void holdAndResume(SipPeer peer, VirtualPhone phone) {
        peer.hold();
        phone.await("hold by the far end", view -> view.prompt().equals("Other party holds"));
        phone.awaitRtp("music", rtp -> !rtp.tones().contains(peer.tone()), PATIENCE);
        peer.resume();
        phone.await("the conversation again", view -> view.prompt().equals("Connected"));
        phone.awaitTones(PATIENCE, peer.tone());
    }

    @Test
    @Shows(value = Ability.TRANSFER, by = By.SOFT_KEY, far = Far.SIP)
    default void sipIsTransferredToSip() {
        VirtualPhone alice = bench().alice();
        SipPeer frank = bench().sip().frank();
        SipPeer grace = bench().sip().grace();
        calls(frank, alice, "1001");
        alice.softKey("Transfer");
        asksForNumber(alice);
        calls(alice, grace);
        int frankBefore = frank.messages().size();
        int graceBefore = grace.messages().size();
        alice.softKey("Transfer");

        Seen.idle(alice);
        conversation(frank, grace);
        told(frank, frankBefore, "Grace", "2102");
        told(grace, graceBefore, "Frank", "2101");
        frank.hangup();
        frank.awaitEnd();
        grace.awaitEnd();
    }

    @Test
    @Shows(value = Ability.BLIND_TRANSFER, by = By.SOFT_KEY, far = Far.SIP)
    default void phoneIsTransferredBlindlyToSip() {
        VirtualPhone alice = bench().alice();
        VirtualPhone bob = bench().bob();
        SipPeer frank = bench().sip().frank();
        alice.dial("1002");
        Seen.ringing(bob);
        bob.answer();
        Seen.conversation(alice, bob);
        bob.softKey("Transfer");
        asksForNumber(bob);
        bob.press("2101");
        frank.awaitRinging();
        bob.softKey("Transfer");

        Seen.idle(bob);
        frank.answer();
        frank.awaitTalking();
        conversation(alice, frank);
        Seen.shows(alice, "Frank", "2101");
        alice.hangup();
        frank.awaitEnd();
    }

    /** REFER: the SIP phone is the one who transfers. */
    @Test
    @Shows(
            value = {Ability.BLIND_TRANSFER, Ability.CALLER_INFO},
            far = Far.SIP)
    default void sipTransfersPhone() {
        VirtualPhone alice = bench().alice();
        VirtualPhone carol = bench().carol();
        SipPeer frank = bench().sip().frank();
        calls(alice, frank);
        frank.transfer("1003");
        Seen.ringing(carol);
        carol.answer();
        frank.awaitEnd();
        Seen.conversation(alice, carol);
        Seen.shows(carol, "Alice", "1001");
        Seen.shows(alice, "Carol", "1003");
        carol.hangup();
        Seen.idle(alice);
    }

    @Test
    @Shows(
            value = {Ability.FORWARD_ALL, Ability.CALLER_INFO},
            by = By.SOFT_KEY,
            far = Far.SIP)
    default void forwardedCallSaysOnTheWireWhoForwarded() {
        VirtualPhone alice = bench().alice();
        VirtualPhone bob = bench().bob();
        SipPeer frank = bench().sip().frank();
        bob.softKey("CFwdAll");
        Seen.offHook(bob);
        bob.press("2101");
        bob.await("the forward", view -> view.prompt().equals("Forwarded to 2101"));
        int before = frank.messages().size();
        alice.dial("1002");
        frank.awaitRinging();
        SipMessage invite = frank.awaitMessage("INVITE", before, message -> message.receivedRequest("INVITE"));
        assertThat(invite.header("From").orElseThrow()).startsWith("\"Alice\" <sip:1001@");
        assertThat(invite.header("Diversion").orElseThrow())
                .startsWith("\"Bob\" <sip:1002@")
                .endsWith(";reason=unconditional");
        frank.answer();
        frank.awaitTalking();
        conversation(alice, frank);
        alice.hangup();
        frank.awaitEnd();
        bob.softKey("CFwdAll");
        Seen.idle(bob);
    }

    @Test
    @Shows(
            value = {Ability.FORWARD_ALL, Ability.CALLER_INFO},
            by = By.SOFT_KEY,
            far = Far.SIP)
    default void forwardedSipCallTellsThePhoneAndTheCaller() {
        VirtualPhone bob = bench().bob();
        VirtualPhone carol = bench().carol();
        SipPeer frank = bench().sip().frank();
        bob.softKey("CFwdAll");
        Seen.offHook(bob);
        bob.press("1003");
        bob.await("the forward", view -> view.prompt().equals("Forwarded to 1003"));
        int before = frank.messages().size();
        frank.dial("1002");
        Seen.ringing(carol);
        CallView call = carol.view().ringingCall().orElseThrow();
        assertThat(call.other()).hasToString("Frank (2101)");
        assertThat(call.lastRedirecting()).hasToString("Bob (1002)");
        carol.answer();
        frank.awaitTalking();
        conversation(carol, frank);
        told(frank, before, "Carol", "1003");
        frank.hangup();
        frank.awaitEnd();
        bob.softKey("CFwdAll");
        Seen.idle(bob);
        Seen.idle(carol);
    }

    @Test
    @Shows(value = Ability.CONFERENCE, by = By.SOFT_KEY, far = Far.SIP)
    default void twoSipPhonesConferWithOurs() {
        VirtualPhone alice = bench().alice();
        SipPeer frank = bench().sip().frank();
        SipPeer grace = bench().sip().grace();
        calls(frank, alice, "1001");
        alice.softKey("Confrn");
        asksForNumber(alice);
        calls(alice, grace);
        alice.softKey("Confrn");
        alice.await("the conference", view -> view.prompt().equals("Conference"));

        frank.awaitTones(alice.options().tone(), grace.tone());
        grace.awaitTones(alice.options().tone(), frank.tone());
        alice.awaitTones(PATIENCE, frank.tone(), grace.tone());
        frank.hangup();
        frank.awaitEnd();
        conversation(alice, grace);
        alice.hangup();
        grace.awaitEnd();
    }
}
