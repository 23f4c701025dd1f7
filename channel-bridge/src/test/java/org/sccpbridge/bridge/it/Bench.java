package org.sccpbridge.bridge.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.awaitility.Awaitility;
import org.sccpbridge.ari.asterisk.AsteriskInstance;
import org.sccpbridge.sccp.message.code.Tone;
import org.sccpbridge.sccp.phone.PhoneModel;
import org.sccpbridge.sccp.phone.VirtualPhone;
import org.sccpbridge.sccp.session.ServerStartException;

/** One Asterisk and one daemon, on which the scenarios are played one after the other. */
final class Bench implements AutoCloseable {
    private final AsteriskInstance asterisk;
    private final SipPeers sip;
    private TestAmi ami;
    private TestBridge bridge;

    Bench(AsteriskInstance asterisk) throws IOException, ServerStartException {
        this.asterisk = asterisk;
        this.sip = new SipPeers(asterisk);
        this.ami = new TestAmi(asterisk);
        this.bridge = TestBridge.start(asterisk);
        awaitReady();
    }

    /** Until the daemon has both its links: it publishes hints (a state never set is Idle) and knows what the dialplan ignores. */
    private void awaitReady() {
        ami.awaitHint("1001", "Unavailable");
        VirtualPhone phone = alice();
        ami.awaitHint("1001", "Idle");
        Awaitility.await("the dialplan").until(() -> {
            phone.offHook();
            Seen.offHook(phone);
            phone.press("9");
            boolean known = phone.await("the digit", Seen::collectsDigits).plays(Tone.INSIDE_DIAL_TONE);
            phone.onHook();
            Seen.idle(phone);
            return known;
        });
        bridge.closePhones();
        ami.awaitHint("1001", "Unavailable");
    }

    TestAmi ami() {
        return ami;
    }

    TestBridge bridge() {
        return bridge;
    }

    AsteriskInstance asterisk() {
        return asterisk;
    }

    SipPeers sip() {
        return sip;
    }

    /** Line 1001, an older phone. */
    VirtualPhone alice() {
        return bridge.phone(1001, PhoneModel.CISCO_7960);
    }

    /** Line 1002, a newer phone. */
    VirtualPhone bob() {
        return bridge.phone(1002, PhoneModel.CISCO_7975);
    }

    /** Line 1003. */
    VirtualPhone carol() {
        return bridge.phone(1003, PhoneModel.CISCO_7941);
    }

    /** Who asks for something: at an analogue telephone, which has nothing but its hook, or Alice. */
    PhoneUser user(By by) {
        return by == By.HOOK
                ? new PhoneUser(bridge.phone(1004, PhoneModel.ATA_186), "1004")
                : new PhoneUser(alice(), "1001");
    }

    PhoneUser user(int number, PhoneModel model) {
        return new PhoneUser(bridge.phone(number, model), String.valueOf(number));
    }

    /** Frank, Bob or an echo. */
    Participant far(Far who) {
        return switch (who) {
            case SIP -> Participant.of(sip.frank());
            case OWN_PHONE -> user(1002, PhoneModel.CISCO_7975);
            case APPLICATION -> Participant.echo(ami);
        };
    }

    /**
     * Frank, Bob or a tone. An echo cannot replace it where calls are mixed or parked: then Asterisk sometimes sends nothing more to the phone
     * (observed with 22; why is not known).
     */
    Participant speaker(Far who) {
        return who == Far.APPLICATION ? Participant.player(ami) : far(who);
    }

    void stopDaemon() {
        bridge.close();
    }

    void startDaemon() throws IOException, ServerStartException {
        bridge = TestBridge.start(asterisk);
        awaitReady();
    }

    /** Starts an Asterisk that was stopped. */
    void restartAsterisk() throws IOException, InterruptedException {
        ami.close();
        asterisk.start();
        ami = new TestAmi(asterisk);
    }

    /** Fails when a test left anything on a phone or in Asterisk. */
    void nothingIsLeft() {
        try {
            for (VirtualPhone phone : bridge.phones()) {
                if (phone.view().registered()) {
                    Seen.idle(phone);
                }
                assertThat(phone.violations()).as(phone.options().deviceName()).isEmpty();
            }
            ami.awaitEmpty();
        } finally {
            bridge.closePhones();
            ami.hangupAll();
            ami.clear();
        }
    }

    @Override
    public void close() throws IOException {
        sip.close();
        bridge.close();
        ami.close();
    }
}
