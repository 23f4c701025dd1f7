package org.sccpbridge.bridge.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sccpbridge.ari.asterisk.AsteriskInstance;
import org.sccpbridge.ari.asterisk.AsteriskServer;
import org.sccpbridge.sccp.message.code.CallStateCode;
import org.sccpbridge.sccp.phone.PhoneModel;
import org.sccpbridge.sccp.phone.VirtualPhone;

/** What Asterisk's administrator may have got wrong: a plain line each, phones that stay, and all well once it is put right. */
@AsteriskServer(version = 22)
class WrongCredentialsIT {
    private static final Duration LONG = Duration.ofSeconds(40);

    private final AsteriskInstance asterisk;
    private final LogLines log = new LogLines();

    WrongCredentialsIT(AsteriskInstance asterisk) {
        this.asterisk = asterisk;
    }

    @AfterEach
    void stop() {
        log.close();
    }

    @Test
    void ariThatRefusesTheLoginIsNamedOnceAndTriedUntilItIsPutRight() throws Exception {
        try (TestBridge bridge = TestBridge.start(
                asterisk.ariPort(),
                asterisk.amiPort(),
                "[ari](+)",
                "username = late-ari",
                "password = late-password")) {
            VirtualPhone alice = bridge.newPhone(1001, PhoneModel.CISCO_7960);
            alice.register();
            awaitPrompt(alice, "PBX not reachable");
            log.await("401");
            append("ari_custom.conf", "[late-ari]\ntype = user\npassword_format = plain\npassword = late-password\n");
            asterisk.cli("module reload res_ari.so");
            awaitPrompt(alice, "Your current options");
            callEcho(alice);
            assertThat(log.troubles()).singleElement().asString().contains("late-ari", "ari.conf");
            assertThat(log.with("late-password")).isEmpty();
        }
    }

    @Test
    void amiThatRefusesTheLoginIsNamedOnceAndTriedUntilItIsPutRight() throws Exception {
        try (TestBridge bridge = TestBridge.start(
                asterisk.ariPort(), asterisk.amiPort(), "[ami](+)", "username = late-ami", "secret = late-secret")) {
            VirtualPhone alice = bridge.phone(1001, PhoneModel.CISCO_7960);
            awaitPrompt(alice, "Your current options");
            log.await("login as 'late-ami' refused");
            append(
                    "manager_custom.conf",
                    "[late-ami]\nsecret = late-secret\nread = system,call,reporting\nwrite = system,call,reporting\n");
            asterisk.cli("manager reload");
            log.await("connected to the manager interface");
            callEcho(alice);
            assertThat(log.troubles())
                    .singleElement()
                    .asString()
                    .contains("compare secret with manager.conf [late-ami]", "dialled by time-out and #");
            assertThat(log.with("late-secret")).isEmpty();
        }
    }

    @Test
    void anApplicationTakenByAnotherDaemonIsNamedOnceAndTakenBackWhenItIsFree() throws Exception {
        try (TestBridge first = TestBridge.start(asterisk)) {
            VirtualPhone alice = first.phone(1001, PhoneModel.CISCO_7960);
            awaitPrompt(alice, "Your current options");
            try (TestBridge second = TestBridge.start(asterisk)) {
                VirtualPhone bob = second.phone(1002, PhoneModel.CISCO_7975);
                awaitPrompt(alice, "PBX not reachable");
                awaitInService("1002");
                awaitPrompt(bob, "Your current options");
                callEcho(bob);
                assertThat(log.troubles())
                        .singleElement()
                        .asString()
                        .contains("another client has taken the application 'sccp'", "[ari] of sccp-bridge.conf");
            }
            awaitPrompt(alice, "Your current options");
            callEcho(alice);
            assertThat(alice.view().registered()).isTrue();
        }
    }

    private void append(String file, String text) throws Exception {
        Path etc = asterisk.log().getParent().resolveSibling("etc");
        Files.writeString(etc.resolve(file), text, StandardOpenOption.APPEND);
    }

    private static void awaitPrompt(VirtualPhone phone, String prompt) {
        phone.await("prompt " + prompt, view -> view.idle() && view.prompt().equals(prompt), LONG);
    }

    /** A daemon gives hints only once it has taken stock of Asterisk. */
    private void awaitInService(String line) {
        Awaitility.await("hint of " + line)
                .atMost(LONG)
                .untilAsserted(() -> assertThat(asterisk.cli("core show hints").lines())
                        .anyMatch(hint -> hint.contains(line + "@sccp-hints") && hint.contains("State:Idle")));
    }

    private static void callEcho(VirtualPhone phone) {
        phone.dial("600");
        phone.await(
                "a call with audio",
                view -> view.hasCall(CallStateCode.CONNECTED) && view.media().twoWay(),
                LONG);
        phone.awaitRtp("audio", rtp -> rtp.received() > 5, LONG);
        phone.hangup();
        phone.await(
                "the end of the call", view -> view.idle() && view.leftovers().isEmpty(), LONG);
    }
}
