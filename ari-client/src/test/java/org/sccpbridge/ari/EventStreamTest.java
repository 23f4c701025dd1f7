package org.sccpbridge.ari;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sccpbridge.ari.AriClient.State;
import org.sccpbridge.ari.AriException.Kind;
import org.sccpbridge.ari.event.AriEvent;
import org.sccpbridge.ari.event.ChannelDtmfReceived;
import org.sccpbridge.ari.event.StasisEnd;
import org.sccpbridge.ari.event.UnknownEvent;
import org.sccpbridge.ari.model.AsteriskInfo;
import org.sccpbridge.ari.testkit.FakeAnswer;
import org.sccpbridge.ari.testkit.FakeAri;
import org.sccpbridge.ari.testkit.RecordedRequest;

/** The stream of events and its way back. */
class EventStreamTest extends WithFakeAri {

    @Override
    void start(AriOptions options) {
        client = new AriClient(options);
        client.start(recorder);
    }

    @Test
    void filtersEventsBeforeItAnnouncesTheConnection() throws Exception {
        fake.once("GET", "/asterisk/info", FakeAnswer.ok("{\"system\":{\"version\":\"22.1\"}}"));
        AtomicReference<List<RecordedRequest>> before = new AtomicReference<>();
        client.start(new AriListener() {
            @Override
            public void connected(AsteriskInfo asterisk) {
                before.set(fake.requests());
                recorder.connected(asterisk);
            }

            @Override
            public void disconnected(AriException reason) {}

            @Override
            public void event(AriEvent event) {}
        });
        recorder.awaitConnected(1);
        assertThat(recorder.info().version()).isEqualTo("22.1");
        assertThat(client.state()).isEqualTo(State.CONNECTED);
        assertThat(before.get())
                .filteredOn(request -> request.is("PUT", "/applications/fake-app/eventFilter"))
                .singleElement()
                .satisfies(filter ->
                        assertThat(filter.body()).contains("\"disallowed\"", "ChannelVarset", "ChannelDialplan"));
    }

    @Test
    void deliversEventsThatCameTooEarlyAfterTheAnnouncement() throws Exception {
        CompletableFuture<Void> release = new CompletableFuture<>();
        fake.once("GET", "/asterisk/info", FakeAnswer.ok("{}").after(release));
        start(fake.options());
        fake.awaitEventStream(1);
        pushDigit(1);
        pushDigit(2);
        fake.awaitRequest("GET", "/asterisk/info");
        assertThat(recorder.events()).isEmpty();
        release.complete(null);
        recorder.awaitEvents(2);
        assertThat(recorder.connections()).isEqualTo(1);
        assertThat(recorder.events()).extracting(EventStreamTest::digit).containsExactly("1", "2");
    }

    @Test
    void deliversTenThousandEventsInOrder() throws Exception {
        start(fake.options());
        recorder.awaitConnected(1);
        for (int i = 0; i < 10_000; i++) {
            pushDigit(i);
        }
        recorder.awaitEvents(10_000);
        int expected = 0;
        for (AriEvent event : recorder.events()) {
            assertThat(digit(event)).isEqualTo(Integer.toString(expected++));
        }
        assertThat(expected).isEqualTo(10_000);
    }

    @Test
    void survivesWhatIsNoEvent() throws Exception {
        start(fake.options());
        recorder.awaitConnected(1);
        fake.push("nonsense");
        fake.push("{\"type\":\"Strange\"}");
        fake.push("StasisEnd", "\"channel\":{\"id\":\"c1\"}");
        recorder.awaitEvents(2);
        assertThat(recorder.events().get(0)).isInstanceOf(UnknownEvent.class);
        assertThat(recorder.events().get(1)).isInstanceOf(StasisEnd.class);
        assertThat(recorder.disconnections()).isZero();
    }

    @Test
    void anEventBeyondTheBoundEndsTheStreamAndItComesBack() throws Exception {
        start(fake.options().withMaxMessageBytes(2000));
        recorder.awaitConnected(1);
        fake.push("{\"type\":\"" + "x".repeat(3000) + "\"}");
        AriException reason = recorder.awaitDisconnected(1);
        assertThat(reason.kind()).isEqualTo(Kind.BAD_RESPONSE);
        assertThat(reason).hasMessageContaining("2000 bytes");
        recorder.awaitConnected(2);
    }

    @Test
    void comesBackEachTimeAsteriskDoes() throws Exception {
        start(fake.options());
        recorder.awaitConnected(1);
        for (int round = 1; round <= 3; round++) {
            fake.goAway();
            recorder.awaitDisconnected(round);
            assertThat(client.state()).isEqualTo(State.CONNECTING);
            fake.listen();
            recorder.awaitConnected(round + 1);
            fake.awaitEventStream(round + 1);
            pushDigit(round);
            recorder.awaitEvents(round);
        }
        assertThat(recorder.disconnections()).isEqualTo(3);
    }

    @Test
    void tellsOnceThatTheFirstAttemptsFailAndGoesOn() throws Exception {
        fake.goAway();
        start(fake.options());
        assertThat(recorder.awaitDisconnected(1).kind()).isEqualTo(Kind.REFUSED);
        fake.listen();
        recorder.awaitConnected(1);
        assertThat(recorder.disconnections()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "400, WRONG_APP, check app", "401, UNAUTHORIZED, check user and password", "403, FORBIDDEN, read_only",
        "404, NOT_FOUND, enabled = yes", "503, SERVER_ERROR, 503", "0, CLOSED, sessionlimit"
    })
    void everyRefusalHasItsOwnReasonAndIsTriedAgain(int status, Kind kind, String advice) throws Exception {
        fake.answerEventStreams(status);
        start(fake.options());
        AriException reason = recorder.awaitDisconnected(1);
        assertThat(reason.kind()).isEqualTo(kind);
        assertThat(reason).hasMessageContaining(advice).hasMessageNotContaining(FakeAri.PASSWORD);
        fake.answerEventStreams(101);
        recorder.awaitConnected(1);
    }

    @Test
    void aStreamThatCannotBeFilteredIsNotAnnounced() throws Exception {
        fake.once("PUT", "/applications/.*", FakeAnswer.failure(500, "no"));
        start(fake.options());
        assertThat(recorder.awaitDisconnected(1).kind()).isEqualTo(Kind.SERVER_ERROR);
        recorder.awaitConnected(1);
        assertThat(fake.eventStreams()).isEqualTo(2);
    }

    @Test
    void noticesAStreamThatHasDied() throws Exception {
        fake.sendUserEvents(false);
        start(fake.options().withDeadlines(Duration.ofSeconds(1), Duration.ofSeconds(1)));
        AriException reason = recorder.awaitDisconnected(1);
        assertThat(reason.kind()).isEqualTo(Kind.DEADLINE);
        assertThat(reason).hasMessageContaining("sends no events");
        fake.sendUserEvents(true);
        recorder.awaitConnected(2);
    }

    @Test
    void aQuietStreamThatSendsWhatIsAskedForStays() throws Exception {
        start(fake.options().withChecks(Duration.ofMillis(100), Duration.ofSeconds(10), Duration.ofSeconds(1)));
        recorder.awaitConnected(1);
        Awaitility.await().until(() -> fake.userEvents() >= 5);
        assertThat(recorder.disconnections()).isZero();
        assertThat(client.state()).isEqualTo(State.CONNECTED);
    }

    @Test
    void doesNotFightAClientThatTookTheApplication() throws Exception {
        start(fake.options());
        recorder.awaitConnected(1);
        fake.replaceApplication();
        AriException reason = recorder.awaitDisconnected(1);
        assertThat(reason.kind()).isEqualTo(Kind.REPLACED);
        assertThat(reason).hasMessageContaining("'fake-app'").hasMessageContaining("give each its own app");
        assertThat(client.state()).isEqualTo(State.REPLACED);
        for (int look = 0; look < 3; look++) {
            fake.awaitRequest("GET", "/applications/fake-app");
        }
        assertThat(fake.eventStreams()).isEqualTo(1);
        client.asterisk().ping().get();
        fake.freeApplication();
        recorder.awaitConnected(2);
    }

    @Test
    void aListenerThatThrowsHarmsNobody() throws Exception {
        client = new AriClient(fake.options());
        client.start(new AriListener() {
            @Override
            public void connected(AsteriskInfo asterisk) {
                recorder.connected(asterisk);
                throw new IllegalStateException("on purpose");
            }

            @Override
            public void disconnected(AriException reason) {
                recorder.disconnected(reason);
                throw new IllegalStateException("on purpose");
            }

            @Override
            public void event(AriEvent event) {
                recorder.event(event);
                throw new IllegalStateException("on purpose");
            }
        });
        recorder.awaitConnected(1);
        pushDigit(1);
        pushDigit(2);
        recorder.awaitEvents(2);
        fake.cutEventStream();
        recorder.awaitConnected(2);
    }

    @Test
    void saysNothingMoreAfterTheStop() throws Exception {
        start(fake.options());
        recorder.awaitConnected(1);
        client.stop().get(5, TimeUnit.SECONDS);
        Awaitility.await().until(() -> !fake.isEventStreamOpen());
        assertThat(recorder.disconnections()).isZero();
        assertThat(client.state()).isEqualTo(State.STOPPED);
    }

    private void pushDigit(int number) {
        fake.push(
                "ChannelDtmfReceived", "\"digit\":\"" + number + "\",\"duration_ms\":100,\"channel\":{\"id\":\"c1\"}");
    }

    private static String digit(AriEvent event) {
        return ((ChannelDtmfReceived) event).digit();
    }
}
