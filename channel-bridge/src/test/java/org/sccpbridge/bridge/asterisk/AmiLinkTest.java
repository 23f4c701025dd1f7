package org.sccpbridge.bridge.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.asteriskjava.manager.event.ExtensionStatusEvent;
import org.asteriskjava.manager.event.ReloadEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class AmiLinkTest {
    private final AmiRecorder recorder = new AmiRecorder();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private AmiServerStub server;
    private AmiLink link;

    @BeforeEach
    void startServer() throws IOException {
        server = new AmiServerStub();
        log.start();
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).addAppender(log);
    }

    @AfterEach
    void stop() throws IOException {
        if (link != null) {
            link.stop();
        }
        server.close();
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).detachAppender(log);
    }

    private void start(AmiOptions options) {
        link = new AmiLink(options);
        link.start(recorder);
    }

    private void connect() {
        start(server.options());
        await().until(() -> !recorder.connected.isEmpty());
    }

    private AmiOptions impatient() {
        return new AmiOptions("127.0.0.1", server.port(), "tester", "not-to-be-logged", Duration.ofMillis(300), 3);
    }

    private static String listing(String... lines) {
        StringBuilder answer = new StringBuilder("Response: Success|EventList: start||");
        for (String line : lines) {
            answer.append("Event: ListDialplan|$ID|Context: c|").append(line).append("||");
        }
        return answer.append("Event: ShowDialPlanComplete|$ID|EventList: Complete")
                .toString()
                .replace("|", "\r\n");
    }

    private static AmiException failureOf(CompletableFuture<?> future) {
        await().until(future::isDone);
        return AmiException.of(future.handle((value, failure) -> failure).join());
    }

    @Test
    void logsInWithAChallengeAndWithoutAskingForTheVersion() {
        connect();

        assertThat(recorder.connected).containsExactly(AmiServerStub.BANNER);
        assertThat(server.received.stream().map(action -> action.get("action").toLowerCase(java.util.Locale.ROOT)))
                .startsWith("challenge", "login")
                .doesNotContain("command", "coresettings");
        assertThat(server.received.get(1)).containsEntry("events", AmiConnection.EVENT_MASK);
        assertThat(link.isConnected()).isTrue();
    }

    @Test
    void readsAContextWithPrioritiesHintsIncludesPatternsAndSwitches() {
        server.on(
                "showdialplan",
                action -> listing(
                        "Extension: 100|Priority: hint|Application: PJSIP/1",
                        "Extension: _1XX|ExtensionLabel: x|Priority: 1|Application: NoOp|AppData: a: b|Registrar: pbx",
                        "IncludeContext: d,09:00-17:00,*,*,*",
                        "IgnorePattern: 9",
                        "Switch: Realtime/x@y"));
        connect();

        List<AmiDialplanLine> lines = link.showDialplan("c").join();

        assertThat(lines).extracting(AmiDialplanLine::priority).containsExactly("hint", "1", null, null, null);
        assertThat(lines).extracting(AmiDialplanLine::extension).containsExactly("100", "_1XX", null, null, null);
        assertThat(lines.get(2).include()).isEqualTo("d,09:00-17:00,*,*,*");
        assertThat(lines.get(3).ignorePattern()).isEqualTo("9");
        assertThat(lines.get(4).switchTo()).isEqualTo("Realtime/x@y");
    }

    @Test
    void takesAMissingContextForAnEmptyOne() {
        server.on("showdialplan", action -> "Response: Error\r\nMessage: Did not find context nosuch");
        connect();

        assertThat(link.showDialplan("nosuch").join()).isEmpty();
    }

    @Test
    void saysWhichPrivilegeIsMissing() {
        server.on("showdialplan", action -> "Response: Error\r\nMessage: Permission denied");
        connect();

        AmiException failure = failureOf(link.showDialplan("c"));

        assertThat(failure.reason()).isEqualTo(AmiException.Reason.REFUSED);
        assertThat(failure)
                .hasMessage("AMI ShowDialplan: Permission denied:"
                        + " user 'tester' in manager.conf needs write=system,call,reporting");
    }

    @Test
    void readsAndWritesAstDb() {
        server.on(
                        "dbget",
                        action -> action.get("key").equals("set")
                                ? "Response: Success\r\nMessage: Result will follow\r\n\r\n"
                                        + "Event: DBGetResponse\r\n$ID\r\nFamily: f\r\nKey: set\r\nVal: 4711"
                                : "Response: Error\r\nMessage: Database entry not found")
                .on("dbput", action -> "Response: Success\r\nMessage: Updated database successfully")
                .on("dbdel", action -> "Response: Error\r\nMessage: Database entry not found");
        connect();

        assertThat(link.dbGet("f", "set").join()).contains("4711");
        assertThat(link.dbGet("f", "unset").join()).isEmpty();
        assertThat(link.dbPut("f", "k", "v").join()).isNull();
        assertThat(link.dbDel("f", "k").join()).isFalse();
    }

    @Test
    void givesUpOnAnAnswerAfterTheDeadlineAndGoesOn() {
        server.on("getvar", action -> AmiServerStub.SILENCE);
        start(impatient());
        await().until(link::isConnected);
        await().until(this::allIsAnswered);

        AmiException failure = failureOf(link.getVar("X"));

        assertThat(failure.reason()).isEqualTo(AmiException.Reason.TIMED_OUT);
        assertThat(failure).hasMessageContaining("no answer from 127.0.0.1:" + server.port() + " within 300 ms");
        await().until(() -> failsNot(link.ping()));
    }

    @Test
    void refusesMoreActionsThanMayBeOutstanding() {
        server.on("getvar", action -> AmiServerStub.SILENCE);
        start(impatient());
        await().until(link::isConnected);
        await().until(this::allIsAnswered);
        List<CompletableFuture<String>> asked = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            asked.add(link.getVar("X"));
        }

        assertThat(failureOf(asked.get(3)).reason()).isEqualTo(AmiException.Reason.TOO_MANY);
        assertThat(failureOf(asked.get(0)).reason()).isEqualTo(AmiException.Reason.TIMED_OUT);
    }

    /** Also what the client asks as it connects. */
    private boolean allIsAnswered() {
        return server.count("filter") >= 3 && failsNot(link.ping());
    }

    private static boolean failsNot(CompletableFuture<?> future) {
        return future.handle((value, failure) -> failure == null).join();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nAction: Originate", "a\nb", "a\rb", "a\u0000b", "a\u0085b", "a\u2028b"})
    void letsNoLineBreakReachAsterisk(String hostile) {
        connect();

        assertThat(failureOf(link.getVar(hostile)).reason()).isEqualTo(AmiException.Reason.BAD_PARAMETER);
        assertThat(failureOf(link.dbPut("f", hostile, "v")).reason()).isEqualTo(AmiException.Reason.BAD_PARAMETER);
        assertThat(failureOf(link.showDialplan(hostile)).reason()).isEqualTo(AmiException.Reason.BAD_PARAMETER);
        assertThat(link.ping().join()).isNull();
        assertThat(server.count("getvar") + server.count("dbput") + server.count("showdialplan"))
                .isZero();
    }

    @Test
    void handsEventsOverOnItsOwnThread() throws IOException {
        connect();
        server.event("Event: Reload\r\nPrivilege: system,all\r\nModule: All\r\nStatus: 0");
        server.event("Event: Newchannel\r\nPrivilege: call,all\r\nChannel: PJSIP/1");
        server.event("Event: ExtensionStatus\r\nPrivilege: call,all\r\nExten: 100\r\nContext: c\r\nStatus: 0");

        await().until(() -> recorder.events.size() == 2);
        assertThat(recorder.events.get(0)).isInstanceOf(ReloadEvent.class);
        assertThat(recorder.events.get(1)).isInstanceOf(ExtensionStatusEvent.class);
        assertThat(recorder.threads).containsOnly("ami-events");
    }

    @Test
    void reconnectsWhenTheConnectionIsLostAndFailsWhatWasOutstanding() throws IOException {
        server.on("getvar", action -> AmiServerStub.SILENCE);
        connect();
        CompletableFuture<String> outstanding = link.getVar("X");
        await().until(() -> server.count("getvar") == 1);

        server.dropAll();

        assertThat(failureOf(outstanding).reason()).isEqualTo(AmiException.Reason.CONNECTION_LOST);
        await().until(() -> recorder.connected.size() == 2);
        assertThat(recorder.disconnected).hasSize(1).first().asString().contains("connection closed");
        assertThat(server.count("login")).isEqualTo(2);
    }

    @Test
    void reconnectsWhenAsteriskDoesNotAnswerThePing() {
        server.on("ping", action -> AmiServerStub.SILENCE);
        start(impatient());

        await().until(() -> recorder.disconnected.stream().anyMatch(why -> why.contains("does not answer")));
        await().until(() -> recorder.connected.size() >= 2);
    }

    @Test
    void connectsAsSoonAsAsteriskListens() throws IOException {
        int port = server.port();
        server.close();
        start(new AmiOptions("127.0.0.1", port, "tester", "not-to-be-logged"));
        await().until(() -> !recorder.disconnected.isEmpty());
        assertThat(recorder.disconnected.get(0)).contains("connection refused: is Asterisk running");
        assertThat(failureOf(link.ping()).reason()).isEqualTo(AmiException.Reason.NOT_CONNECTED);

        server = new AmiServerStub(port);

        await().until(() -> !recorder.connected.isEmpty());
        assertThat(recorder.disconnected).hasSize(1);
    }

    @Test
    void saysWhatToCompareWhenTheLoginIsRefused() {
        server.loginAnswer = "Response: Error\r\nMessage: Authentication failed";
        start(server.options());

        await().until(() -> server.count("login") >= 3 && !recorder.disconnected.isEmpty());
        assertThat(recorder.disconnected)
                .containsExactly(
                        "AMI 127.0.0.1:" + server.port() + ": login as 'tester' refused (Authentication failed):"
                                + " compare secret with manager.conf [tester], and see that its permit/deny lets this machine in");
        server.loginAnswer = "Response: Success\r\nMessage: Authentication accepted";
        await().until(link::isConnected);
    }

    @Test
    void noticesThatSomethingElseAnswers() {
        server.banner = "SSH-2.0-OpenSSH_9.2\r\n";
        start(server.options());

        await().until(() -> !recorder.disconnected.isEmpty());
        assertThat(recorder.disconnected.get(0))
                .contains("not Asterisk's manager interface (it says 'SSH-2.0-OpenSSH_9.2')");
    }

    @Test
    void survivesGarbageInsteadOfAGreeting() {
        server.banner = "\u0000\u0001".repeat(100_000);
        start(server.options());

        await().until(() -> !recorder.disconnected.isEmpty());
        assertThat(recorder.disconnected.get(0))
                .contains("not Asterisk's manager interface")
                .hasSizeLessThan(300);
    }

    @Test
    void saysThatNoGreetingCame() {
        server.banner = "";
        start(impatient());

        await().until(() -> !recorder.disconnected.isEmpty());
        assertThat(recorder.disconnected.get(0)).contains("no greeting came");
    }

    @Test
    void saysThatTheConnectionIsClosedAtOnce() {
        server.banner = AmiServerStub.DROP;
        start(server.options());

        await().until(() -> !recorder.disconnected.isEmpty());
        assertThat(recorder.disconnected.get(0)).contains("closed at once");
    }

    @Test
    void survivesAConnectionThatClosesDuringTheLogin() {
        server.on("challenge", action -> AmiServerStub.DROP);
        start(server.options());

        await().until(() -> server.count("challenge") >= 2 && !recorder.disconnected.isEmpty());
        assertThat(recorder.disconnected).hasSize(1).first().asString().contains("during the login as 'tester'");
    }

    @Test
    void writesTheSecretNowhere() {
        server.loginAnswer = "Response: Error\r\nMessage: Authentication failed";
        start(server.options());
        await().until(() -> !recorder.disconnected.isEmpty());

        assertThat(server.options().toString()).doesNotContain("not-to-be-logged");
        assertThat(log.list).noneMatch(event -> event.getFormattedMessage().contains("not-to-be-logged"));
    }

    @Test
    void stopsForGood() throws IOException {
        connect();
        link.stop();

        await().until(() -> failureOf(link.ping()).reason() == AmiException.Reason.NOT_CONNECTED);
        assertThat(link.isConnected()).isFalse();
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(free.isBound()).isTrue();
        }
    }
}
