package org.sccpbridge.bridge.it;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.sccpbridge.sccp.phone.VirtualPhone;

/** Calls with a SIP phone that is not ours: what both hear, see and are told. */
interface SipPeerScenarios {
    Duration PATIENCE = Duration.ofSeconds(10);

    Bench bench();

    private static void conversation(VirtualPhone phone, SipPeer peer) {
        Seen.talking(phone);
        phone.awaitTones(PATIENCE, peer.tone());
        peer.awaitTones(phone.options().tone());
    }

    @Test
    default void sipCallsPhone() {
        VirtualPhone alice = bench().alice();
        SipPeer frank = bench().sip().frank();
        frank.dial("1001");
        Seen.ringing(alice);
        alice.answer();
        frank.awaitTalking();
        conversation(alice, frank);
        frank.hangup();
        frank.awaitEnd();
    }

    @Test
    default void phoneCallsSip() {
        VirtualPhone alice = bench().alice();
        SipPeer frank = bench().sip().frank();
        alice.dial("2101");
        frank.awaitRinging();
        frank.answer();
        conversation(alice, frank);
        alice.hangup();
        frank.awaitEnd();
    }
}
