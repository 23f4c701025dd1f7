package org.sccpbridge.ari;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.sccpbridge.ari.AriException.Kind;
import org.sccpbridge.ari.api.CreateChannel;
import org.sccpbridge.ari.api.HangupReason;
import org.sccpbridge.ari.testkit.FakeAnswer;
import org.sccpbridge.ari.testkit.FakeAnswer.Way;
import org.sccpbridge.ari.testkit.RecordedRequest;

/** What becomes of requests when connections are closed. */
class KeepAliveTest extends WithFakeAri {

    @Test
    void survivesTheClosingOfIdleConnections() throws Exception {
        start(fake.options().withConnections(1, 10));
        for (int i = 0; i < 20; i++) {
            client.asterisk().ping().get();
            fake.closeHttpConnections();
        }
        client.asterisk().ping().get();
        assertThat(fake.requests()).hasSize(21);
    }

    @Test
    void repeatsAnIdempotentRequestThatMetTheClosing() throws Exception {
        start(fake.options().withConnections(1, 10));
        fake.once("DELETE", "/channels/c1", FakeAnswer.closeSilently());
        client.channels().hangup("c1", HangupReason.NORMAL).get();
        assertThat(fake.requests())
                .hasSize(2)
                .extracting(RecordedRequest::connection)
                .doesNotHaveDuplicates();
    }

    @Test
    void repeatsARequestOnlyOnce() throws Exception {
        start(fake.options().withConnections(1, 10));
        fake.when("DELETE", "/channels/c1", FakeAnswer.closeSilently());
        assertThat(Failed.kindOf(client.channels().hangup("c1", HangupReason.NORMAL)))
                .isEqualTo(Kind.CLOSED);
        assertThat(fake.requests()).hasSize(2);
    }

    @Test
    void doesNotRepeatAPostOverABusyConnection() throws Exception {
        start(fake.options().withConnections(1, 10));
        fake.once("POST", "/channels/create", FakeAnswer.closeSilently());
        client.asterisk().ping().get();
        assertThat(Failed.kindOf(client.channels().create(new CreateChannel("Local/1@x", "c1"))))
                .isEqualTo(Kind.CLOSED);
        assertThat(fake.requests())
                .filteredOn(request -> request.method().equals("POST"))
                .hasSize(1);
    }

    @Test
    void doesNotRepeatWhatWasHalfAnswered() throws Exception {
        start(fake.options().withConnections(1, 10));
        fake.when("GET", PING, FakeAnswer.ok("{\"ping\":\"pong\"}").in(Way.HALF));
        assertThat(Failed.kindOf(client.asterisk().ping())).isEqualTo(Kind.CLOSED);
        assertThat(fake.requests()).hasSize(1);
    }

    @Test
    void closesConnectionsThatHaveBeenIdleTooLong() throws Exception {
        start(fake.options()
                .withConnections(1, 10)
                .withChecks(Duration.ofSeconds(5), Duration.ofMillis(100), Duration.ofSeconds(1)));
        client.asterisk().ping().get();
        int before = fake.connections();
        Awaitility.await().until(() -> fake.httpConnections() == 0);
        client.asterisk().ping().get();
        assertThat(fake.connections()).isEqualTo(before + 1);
    }

    @Test
    void repeatsAPostThatMetTheClosingOfAnIdleConnection() throws Exception {
        start(fake.options().withConnections(1, 10));
        client.asterisk().ping().get();
        long idleSince = System.nanoTime();
        fake.once("POST", "/channels/c1/answer", FakeAnswer.closeSilently());
        Awaitility.await()
                .until(() ->
                        System.nanoTime() - idleSince > Duration.ofMillis(1100).toNanos());
        client.channels().answer("c1").get();
        assertThat(fake.requests())
                .filteredOn(request -> request.method().equals("POST"))
                .hasSize(2);
    }
}
