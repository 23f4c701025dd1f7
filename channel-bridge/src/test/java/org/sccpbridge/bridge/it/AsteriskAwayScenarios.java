package org.sccpbridge.bridge.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sccpbridge.ari.asterisk.AsteriskInstance;
import org.sccpbridge.sccp.message.call.CallState;
import org.sccpbridge.sccp.message.code.CallStateCode;
import org.sccpbridge.sccp.message.input.KeypadButton;
import org.sccpbridge.sccp.message.registration.RegisterReq;
import org.sccpbridge.sccp.phone.PhoneMessage;
import org.sccpbridge.sccp.phone.PhoneModel;
import org.sccpbridge.sccp.phone.PhoneView;
import org.sccpbridge.sccp.phone.VirtualPhone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asterisk restarts, or one of the two links to it is lost, while phones are idle and in calls. */
abstract class AsteriskAwayScenarios {
    private static final Logger log = LoggerFactory.getLogger(AsteriskAwayScenarios.class);
    private static final Duration LONG = Duration.ofSeconds(40);
    private static final Duration DIGIT_TIMEOUT = Duration.ofSeconds(5);
    // its digit time-out is long enough to be told from digit matching
    private static final String SAMPLE_PHONES = "[general](+)\nsccpconf = "
            + Path.of("..", "conf-samples", "sccp.conf").toAbsolutePath().normalize();
    private static final String IDLE = "Your current options";
    private static final String AWAY = "PBX not reachable";

    private final AsteriskInstance asterisk;
    private final LogLines logLines = new LogLines();
    private CuttableProxy ari;
    private CuttableProxy ami;
    private TestBridge bridge;
    private VirtualPhone alice;
    private VirtualPhone bob;

    AsteriskAwayScenarios(AsteriskInstance asterisk) {
        this.asterisk = asterisk;
    }

    @BeforeEach
    void start() throws Exception {
        ari = new CuttableProxy(asterisk.ariPort());
        ami = new CuttableProxy(asterisk.amiPort());
        bridge = TestBridge.start(ari.port(), ami.port(), SAMPLE_PHONES);
        logLines.await("connected to the manager interface");
        alice = bridge.phone(1001, PhoneModel.CISCO_7960);
        bob = bridge.phone(1002, PhoneModel.CISCO_7975);
        awaitPrompt(IDLE, alice, bob);
    }

    @AfterEach
    void stop() throws Exception {
        bridge.close();
        ari.close();
        ami.close();
        logLines.close();
    }

    @Test
    void phonesOutliveARestartOfAsterisk() throws Exception {
        alice.dial("600");
        awaitTalking(alice);
        asterisk.cli("core restart now");
        awaitPrompt(AWAY, bob);
        assertThat(bob.view().registered()).isTrue();
        alice.await("the end of the call", PhoneView::idle, LONG);
        awaitPrompt(IDLE, alice, bob);
        long back = System.nanoTime();
        alice.dial("600");
        awaitTalking(alice);
        log.info("call {} ms after the phone said that Asterisk is back", millisSince(back));
        awaitHints("1001", "InUse", "1002", "Idle", "1003", "Unavailable");
        alice.hangup();
        alice.await("the end of the call", PhoneView::idle);
        awaitHints("1001", "Idle", "1002", "Idle");
        assertUnharmed(alice, bob);
    }

    @Test
    void callsWorkAgainAtOnceAfterAsteriskWasAwayForAWhile() throws Exception {
        asterisk.stop();
        awaitPrompt(AWAY, alice, bob);
        VirtualPhone carol = bridge.newPhone(1003, PhoneModel.CISCO_7941);
        carol.register();
        awaitPrompt(AWAY, carol);
        alice.speaker();
        alice.await("a refusal", view -> view.prompt().equals(AWAY) && !view.idle());
        alice.hangup();
        asterisk.start();
        long booted = System.nanoTime();
        awaitPrompt(IDLE, alice, bob, carol);
        log.info("phones know {} ms after Asterisk has fully booted", millisSince(booted));
        alice.dial("1002");
        bob.await("ringing", view -> view.hardware().ringing());
        bob.answer();
        awaitTalking(alice);
        log.info("call answered {} ms after Asterisk has fully booted", millisSince(booted));
        alice.hangup();
        bob.await("the end of the call", PhoneView::idle);
        awaitHints("1001", "Idle", "1002", "Idle", "1003", "Idle");
        assertUnharmed(alice, bob, carol);
    }

    @Test
    void anAnswerDuringACutOfAriIsMadeGood() throws Exception {
        try (TestAmi test = new TestAmi(asterisk)) {
            alice.dial("602");
            alice.await("ringing", view -> view.hasCall(CallStateCode.RING_OUT));
            ari.cut();
            awaitPrompt(AWAY, bob);
            test.await(
                    "the answer",
                    event -> "Newstate".equals(event.get("Event"))
                            && String.valueOf(event.get("Uniqueid")).endsWith("-far")
                            && "Up".equals(event.get("ChannelStateDesc")));
            ari.mend();
            awaitTalking(alice);
            alice.hangup();
            alice.await("the end of the call", PhoneView::idle);
        }
        assertUnharmed(alice, bob);
    }

    @Test
    void aHangupDuringACutOfAriIsMadeGood() throws Exception {
        try (TestAmi test = new TestAmi(asterisk)) {
            String caller = test.call("1001");
            alice.await("ringing", view -> view.hardware().ringing());
            alice.answer();
            awaitTalking(alice);
            ari.cut();
            awaitPrompt(AWAY, bob);
            assertThat(alice.view().hasCall(CallStateCode.CONNECTED)).isTrue();
            test.hangup(caller);
            test.awaitUserEvent("DialResult");
            ari.mend();
            alice.await("the end of the call", PhoneView::idle);
            awaitHints("1001", "Idle");
        }
        assertUnharmed(alice, bob);
    }

    @Test
    void aCallDuringACutOfAriIsTurnedAway() throws Exception {
        try (TestAmi test = new TestAmi(asterisk)) {
            ari.cut();
            awaitPrompt(AWAY, alice, bob);
            test.call("1002");
            assertThat(test.awaitUserEvent("DialResult")).containsEntry("Status", "CHANUNAVAIL");
            ari.mend();
            awaitPrompt(IDLE, alice, bob);
            assertThat(bob.view().idle()).isTrue();
        }
        assertUnharmed(alice, bob);
    }

    @Test
    void aSilentlyDeadAriIsNoticedAndACallThatCameMeanwhileRings() throws Exception {
        try (TestAmi test = new TestAmi(asterisk)) {
            alice.dial("600");
            awaitTalking(alice);
            ari.swallow();
            test.ask(
                    "Originate",
                    Map.of(
                            "Channel", "Local/1002@sccp",
                            "Application", "Echo",
                            "CallerID", "Sip One <2001>",
                            "Timeout", "60000",
                            "Async", "true"));
            awaitPrompt(AWAY, bob);
            ari.mend();
            bob.await("ringing", view -> view.hardware().ringing());
            bob.answer();
            awaitTalking(bob);
            assertThat(alice.view().hasCall(CallStateCode.CONNECTED)).isTrue();
            alice.awaitRtp("audio all the time", rtp -> rtp.echoedShare() > 0.9, LONG);
            alice.hangup();
            bob.hangup();
            alice.await("the end of the call", PhoneView::idle);
            bob.await("the end of the call", PhoneView::idle);
            awaitNoChannels();
        }
        assertUnharmed(alice, bob);
    }

    @Test
    void withoutAmiDigitsAreDialledByKeyAndTimeOut() throws Exception {
        logLines.forget();
        ami.cut();
        logLines.await("digits are dialled by time-out and #");
        assertThat(alice.view().prompt()).isEqualTo(IDLE);
        alice.dial("600#");
        awaitTalking(alice);
        alice.hangup();
        alice.await("the end of the call", PhoneView::idle);
        bob.dial("600");
        awaitTalking(bob);
        assertThat(timeToDial(bob)).isGreaterThanOrEqualTo(DIGIT_TIMEOUT);
        bob.hangup();
        bob.await("the end of the call", PhoneView::idle);
        ami.mend();
        logLines.await("connected to the manager interface");
        bob.dial("600");
        awaitTalking(bob);
        assertThat(timeToDial(bob)).isLessThan(DIGIT_TIMEOUT);
        bob.hangup();
        bob.await("the end of the call", PhoneView::idle);
        assertUnharmed(alice, bob);
    }

    @Test
    void aDaemonAfterAKilledOneLeavesNoOrphansAndTakesWhoStillRings() throws Exception {
        try (TestAmi test = new TestAmi(asterisk);
                CuttableProxy secondAri = new CuttableProxy(asterisk.ariPort())) {
            alice.dial("600");
            awaitTalking(alice);
            test.call("1002");
            bob.await("ringing", view -> view.hardware().ringing());
            // as good as killed: it can do nothing in Asterisk any more
            ari.swallow();
            secondAri.cut();
            alice.dropConnection();
            bob.dropConnection();
            try (TestBridge second = TestBridge.start(secondAri.port(), ami.port(), SAMPLE_PHONES)) {
                VirtualPhone bobAgain = second.newPhone(1002, PhoneModel.CISCO_7975);
                bobAgain.register();
                secondAri.mend();
                bobAgain.await("ringing", view -> view.hardware().ringing());
                bobAgain.answer();
                awaitTalking(bobAgain);
                Awaitility.await("no channel or bridge of the first run")
                        .atMost(LONG)
                        .untilAsserted(() -> assertThat(
                                        asterisk.cli("core show channels concise") + asterisk.cli("bridge show all"))
                                .doesNotContain("from-sccp")
                                .doesNotContain(".IT" + (TestBridge.lastRun() - 1) + "-"));
                bobAgain.hangup();
                bobAgain.await("the end of the call", PhoneView::idle);
                awaitNoChannels();
            }
        }
    }

    private void awaitNoChannels() {
        Awaitility.await("no channels")
                .atMost(LONG)
                .untilAsserted(() ->
                        assertThat(asterisk.cli("core show channels concise")).isEmpty());
        Awaitility.await("no bridges")
                .atMost(LONG)
                .untilAsserted(
                        () -> assertThat(asterisk.cli("bridge show all").strip().lines())
                                .hasSize(1));
    }

    private void awaitHints(String... lineAndState) {
        Awaitility.await("hints").atMost(LONG).untilAsserted(() -> {
            List<String> hints = asterisk.cli("core show hints").lines().toList();
            for (int i = 0; i < lineAndState.length; i += 2) {
                String line = lineAndState[i] + "@sccp-hints";
                String state = "State:" + lineAndState[i + 1];
                assertThat(hints).anyMatch(hint -> hint.contains(line) && hint.contains(state));
            }
        });
    }

    private static void awaitPrompt(String prompt, VirtualPhone... phones) {
        for (VirtualPhone phone : phones) {
            phone.await("prompt " + prompt, view -> view.idle() && view.prompt().equals(prompt), LONG);
        }
    }

    private static void awaitTalking(VirtualPhone phone) {
        phone.await(
                "a call with audio",
                view -> view.hasCall(CallStateCode.CONNECTED) && view.media().twoWay(),
                LONG);
        phone.awaitRtp("audio", rtp -> rtp.received() > 5, LONG);
    }

    /** Registered once and for all, and not left with anything that the calls needed. */
    private static void assertUnharmed(VirtualPhone... phones) {
        for (VirtualPhone phone : phones) {
            phone.await("rest", view -> view.idle() && view.leftovers().isEmpty());
            assertThat(phone.view().registered()).isTrue();
            assertThat(phone.messages())
                    .filteredOn(message -> message.message() instanceof RegisterReq)
                    .hasSizeLessThan(2);
            assertThat(phone.violations()).isEmpty();
        }
    }

    /** From the last digit to the call's going out. */
    private static Duration timeToDial(VirtualPhone phone) {
        List<PhoneMessage> messages = phone.messages();
        PhoneMessage digit = last(messages, message -> message.message() instanceof KeypadButton);
        PhoneMessage proceed = last(
                messages,
                message -> message.message() instanceof CallState state
                        && state.callState().equals(CallStateCode.PROCEED));
        return Duration.between(digit.time(), proceed.time());
    }

    private static PhoneMessage last(List<PhoneMessage> messages, Predicate<PhoneMessage> wanted) {
        return messages.stream()
                .filter(wanted)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private static long millisSince(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos).toMillis();
    }
}
