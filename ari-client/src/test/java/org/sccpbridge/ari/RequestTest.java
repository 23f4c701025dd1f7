package org.sccpbridge.ari;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sccpbridge.ari.AriException.Kind;
import org.sccpbridge.ari.api.ExternalMedia;
import org.sccpbridge.ari.api.HangupReason;
import org.sccpbridge.ari.testkit.FakeAnswer;
import org.sccpbridge.ari.testkit.FakeAnswer.Way;
import org.sccpbridge.ari.testkit.FakeAri;
import org.sccpbridge.ari.testkit.RecordedRequest;

/** Requests over the pool of connections. */
class RequestTest extends WithFakeAri {

    @ParameterizedTest
    @CsvSource({
        "400, BAD_REQUEST",
        "401, UNAUTHORIZED",
        "403, FORBIDDEN",
        "404, NOT_FOUND",
        "409, CONFLICT",
        "412, CONFLICT",
        "422, UNPROCESSABLE",
        "500, SERVER_ERROR",
        "503, SERVER_ERROR",
        "302, BAD_RESPONSE",
        "418, BAD_RESPONSE"
    })
    void everyStatusHasItsOwnFailure(int status, Kind kind) throws Exception {
        start(fake.options());
        fake.when("POST", "/channels/c1/variable", FakeAnswer.failure(status, "because"));
        AriException failure = Failed.of(client.channels().setVariable("c1", "PIN", "s3cret"));
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.status()).isEqualTo(status);
        assertThat(failure)
                .hasMessageContaining("POST /channels/c1/variable")
                .hasMessageContaining("because")
                .hasMessageNotContaining("s3cret")
                .hasMessageNotContaining(FakeAri.PASSWORD);
    }

    @Test
    void aWrongPasswordSaysWhereToLook() throws Exception {
        client = new AriClient(AriOptions.of(fake.uri(), FakeAri.USER, "wr0ng", FakeAri.APP));
        client.start(new Recorder());
        assertThat(Failed.of(client.asterisk().ping()))
                .hasMessageContaining("check user and password in [ari] of sccp-bridge.conf against ari.conf")
                .hasMessageNotContaining("wr0ng");
    }

    @Test
    void aRefusedConnectionSaysWhatToCheck() throws Exception {
        start(fake.options());
        fake.goAway();
        AriException failure = Failed.of(client.asterisk().ping());
        assertThat(failure.kind()).isEqualTo(Kind.REFUSED);
        assertThat(failure).hasMessageContaining("is Asterisk running");
    }

    @Test
    void anUnknownHostIsUnreachable() throws Exception {
        client = new AriClient(AriOptions.of(java.net.URI.create("http://nowhere.invalid"), "u", "p", "a"));
        client.start(new Recorder());
        AriException failure = Failed.of(client.asterisk().ping());
        assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(failure).hasMessageContaining("nowhere.invalid");
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOSE", "HALF"})
    void aConnectionClosedInsteadOfAnAnswerIsTold(Way way) throws Exception {
        start(fake.options());
        fake.when("POST", ".*", FakeAnswer.ok("{}").in(way));
        assertThat(Failed.kindOf(client.channels().answer("c1"))).isEqualTo(Kind.CLOSED);
    }

    @Test
    void aBlackHoleEndsAtTheDeadlineAndCostsOnlyItsConnection() throws Exception {
        start(fake.options().withConnections(1, 10).withDeadlines(Duration.ofSeconds(2), Duration.ofSeconds(2)));
        fake.once("GET", PING, FakeAnswer.silence());
        AriException failure = Failed.of(client.asterisk().ping());
        assertThat(failure.kind()).isEqualTo(Kind.DEADLINE);
        assertThat(failure).hasMessageContaining("no answer within 2000 ms");
        client.asterisk().ping().get();
    }

    @Test
    void theDeadlineIncludesTheWaitingForAConnection() throws Exception {
        start(fake.options().withConnections(1, 10).withDeadlines(Duration.ofMillis(300), Duration.ofSeconds(1)));
        fake.when("GET", PING, FakeAnswer.silence());
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(client.asterisk().ping());
        }
        for (CompletableFuture<Void> each : all) {
            assertThat(Failed.kindOf(each)).isEqualTo(Kind.DEADLINE);
        }
    }

    @Test
    void aLateAnswerIsNotTakenForThatOfTheNextRequest() throws Exception {
        start(fake.options().withConnections(1, 10).withDeadlines(Duration.ofSeconds(2), Duration.ofSeconds(2)));
        CompletableFuture<Void> late = new CompletableFuture<>();
        fake.when("GET", "/asterisk/variable", FakeAnswer.ok("{\"value\":\"right\"}"));
        fake.once(
                "GET",
                "/asterisk/variable",
                FakeAnswer.ok("{\"value\":\"late\"}").after(late));
        assertThat(Failed.kindOf(client.asterisk().getVariable("X"))).isEqualTo(Kind.DEADLINE);
        late.complete(null);
        assertThat(client.asterisk().getVariable("X").get()).isEqualTo("right");
    }

    @Test
    void theQueueIsBoundedAndTheSurplusFailsAtOnce() throws Exception {
        start(fake.options().withConnections(1, 4));
        // after it, what the client asked as it connected is answered
        client.asterisk().ping().get();
        fake.when("GET", PING, FakeAnswer.silence());
        List<CompletableFuture<Void>> admitted = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            admitted.add(client.asterisk().ping());
        }
        CompletableFuture<Void> surplus = client.asterisk().ping();
        assertThat(surplus).isCompletedExceptionally();
        assertThat(Failed.of(surplus).kind()).isEqualTo(Kind.QUEUE_FULL);
        assertThat(admitted).allMatch(each -> !each.isDone());
        client.stop().get(5, TimeUnit.SECONDS);
        for (CompletableFuture<Void> each : admitted) {
            assertThat(Failed.kindOf(each)).isEqualTo(Kind.STOPPED);
        }
    }

    @Test
    void neverOpensMoreConnectionsThanAllowed() throws Exception {
        start(fake.options().withConnections(3, 500));
        fake.when("GET", PING, FakeAnswer.ok("{}").after(Duration.ofMillis(2)));
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            all.add(client.asterisk().ping());
        }
        for (CompletableFuture<Void> each : all) {
            each.get();
        }
        assertThat(fake.requests()).hasSize(300);
        assertThat(fake.connections()).isLessThanOrEqualTo(4);
    }

    @Test
    void requestsOverOneConnectionKeepTheirOrder() throws Exception {
        start(fake.options().withConnections(1, 200));
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            all.add(client.channels().dtmf("c1", Integer.toString(i)));
        }
        for (CompletableFuture<Void> each : all) {
            each.get();
        }
        assertThat(fake.requests())
                .extracting(request -> Integer.parseInt(request.parameter("dtmf")))
                .isSorted()
                .hasSize(100);
    }

    @ParameterizedTest
    @EnumSource(names = {"IN_PIECES", "LAST"})
    void readsAnswersHoweverTheyCome(Way way) throws Exception {
        start(fake.options());
        fake.when(
                "GET",
                "/asterisk/variable",
                FakeAnswer.ok("{\"value\":\"äöü €\"}").in(way));
        for (int i = 0; i < 3; i++) {
            assertThat(client.asterisk().getVariable("X").get()).isEqualTo("äöü €");
        }
    }

    @Test
    void whatIsNoHttpIsABadResponse() throws Exception {
        start(fake.options());
        fake.when("GET", PING, FakeAnswer.ok("SSH-2.0-OpenSSH_9.2\r\n\r\n").in(Way.RAW));
        assertThat(Failed.kindOf(client.asterisk().ping())).isEqualTo(Kind.BAD_RESPONSE);
    }

    @Test
    void anAnswerBeyondTheBoundIsABadResponse() throws Exception {
        start(fake.options().withMaxMessageBytes(2000));
        fake.when("GET", "/channels", FakeAnswer.ok("[" + " ".repeat(3000) + "]"));
        AriException failure = Failed.of(client.channels().list());
        assertThat(failure.kind()).isEqualTo(Kind.BAD_RESPONSE);
        assertThat(failure).hasMessageContaining("2000 bytes");
        client.asterisk().ping().get();
    }

    @Test
    void aRequestLineBeyondAsterisksLimitIsNotSent() throws Exception {
        start(fake.options());
        assertThat(Failed.kindOf(client.channels().setVariable("c1", "X", "x".repeat(4000))))
                .isEqualTo(Kind.INVALID_REQUEST);
        assertThat(Failed.kindOf(client.channels().hangup("", HangupReason.NORMAL)))
                .isEqualTo(Kind.INVALID_REQUEST);
        assertThat(fake.requests()).isEmpty();
    }

    @Test
    void carriesVariablesAsJsonAndTheRestAsQuery() throws Exception {
        start(fake.options());
        client.channels()
                .externalMedia(new ExternalMedia("em-1", "fe80::1", 4000, "g722")
                        .withData("a,b")
                        .withVariables(Map.of("CALLERID(name)", "A \"q\" \r\n ü")))
                .get();
        RecordedRequest request = fake.awaitRequest("POST", "/channels/externalMedia");
        assertThat(request.query())
                .containsEntry("app", FakeAri.APP)
                .containsEntry("external_host", "[fe80::1]:4000")
                .containsEntry("format", "g722")
                .containsEntry("data", "a,b");
        assertThat(request.body()).isEqualTo("{\"variables\":{\"CALLERID(name)\":\"A \\\"q\\\" \\r\\n ü\"}}");
    }

    @Test
    void aStoppedClientRefusesRequests() throws Exception {
        assertThat(Failed.kindOf(client.asterisk().ping())).isEqualTo(Kind.STOPPED);
        start(fake.options());
        client.stop().get(5, TimeUnit.SECONDS);
        assertThat(Failed.kindOf(client.asterisk().ping())).isEqualTo(Kind.STOPPED);
        assertThat(client.state()).isEqualTo(AriClient.State.STOPPED);
    }
}
