package org.sccpbridge.bridge.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sccpbridge.ari.AriClient;
import org.sccpbridge.ari.AriException;
import org.sccpbridge.ari.testkit.FakeAnswer;
import org.sccpbridge.ari.testkit.FakeAri;
import org.sccpbridge.bridge.switchboard.AsteriskEvent;
import org.sccpbridge.bridge.switchboard.ChannelNames;
import org.sccpbridge.bridge.switchboard.EventRecorder;

class BridgeCloserTest {
    private static final String PATH = "/bridges/b";
    private static final String DELETE = "DELETE";

    private final FakeAri fake = FakeAri.start();
    private final EventRecorder heard = new EventRecorder();
    private final AriClient client = new AriClient(fake.options());
    private final BridgeCloser closer = new BridgeCloser(client, Duration.ofSeconds(60));

    @BeforeEach
    void connect() {
        client.start(new AriEvents(client, closer, new LateFrames(client), new ChannelNames("test"), heard.inbox()));
        heard.await(AsteriskEvent.AriUp.class, up -> true);
    }

    @AfterEach
    void stop() throws Exception {
        client.stop().get(5, TimeUnit.SECONDS);
        fake.close();
    }

    private void bridgeHolds(String channels) {
        fake.when("GET", PATH, FakeAnswer.ok("{\"id\":\"b\",\"channels\":[" + channels + "]}"))
                .when(DELETE, PATH, FakeAnswer.done());
    }

    /** Asterisk has been asked who is in the bridge. */
    private CompletableFuture<Void> closing() throws Exception {
        CompletableFuture<Void> closed = closer.close("b");
        fake.awaitRequest("GET", PATH);
        return closed;
    }

    private void enters(String channel, String bridge, String now) {
        happens("ChannelEnteredBridge", channel, bridge, now);
    }

    private void leaves(String channel, String bridge, String now) {
        happens("ChannelLeftBridge", channel, bridge, now);
    }

    private void happens(String event, String channel, String bridge, String now) {
        fake.push(
                event,
                "\"channel\":{\"id\":\"" + channel + "\"},\"bridge\":{\"id\":\"" + bridge + "\",\"channels\":[" + now
                        + "]}");
    }

    /** Until all that was pushed before has been taken. */
    private void taken(String marker) {
        fake.push("ChannelStateChange", "\"channel\":{\"id\":\"" + marker + "\",\"state\":\"Up\"}");
        heard.await(AsteriskEvent.ChannelAnswered.class, up -> up.channel().equals(marker));
    }

    @Test
    void destroysAnEmptyBridgeAtOnce() throws Exception {
        bridgeHolds("");
        closer.close("b").get(5, TimeUnit.SECONDS);
        assertThat(fake.requests())
                .filteredOn(request -> request.is(DELETE, PATH))
                .hasSize(1);
    }

    @Test
    void waitsForTheLastChannelToLeave() throws Exception {
        bridgeHolds("\"x\",\"y\"");
        CompletableFuture<Void> closed = closing();
        leaves("x", "b", "\"y\"");
        leaves("z", "another", "");
        taken("marker");
        assertThat(closed).isNotDone();
        assertThat(fake.requests()).noneMatch(request -> request.is(DELETE, PATH));

        leaves("y", "b", "");
        closed.get(5, TimeUnit.SECONDS);
        assertThat(fake.requests())
                .filteredOn(request -> request.is(DELETE, PATH))
                .hasSize(1);
    }

    @Test
    void waitsForAChannelThatIsStillToEnter() throws Exception {
        bridgeHolds("");
        closer.joins("b", "late");
        CompletableFuture<Void> closed = closing();
        enters("late", "b", "\"late\"");
        taken("marker");
        assertThat(closed).isNotDone();

        leaves("late", "b", "");
        closed.get(5, TimeUnit.SECONDS);
    }

    @Test
    void waitsForAChannelThatLeftInOrderToDial() throws Exception {
        bridgeHolds("\"dialled\"");
        closer.dials("dialled");
        CompletableFuture<Void> closed = closing();
        leaves("dialled", "b", "");
        taken("marker");
        assertThat(closed).isNotDone();

        enters("dialled", "b", "\"dialled\"");
        leaves("dialled", "b", "");
        closed.get(5, TimeUnit.SECONDS);
    }

    @Test
    void doesNotWaitForADialledChannelThatIsGone() throws Exception {
        bridgeHolds("\"dialled\"");
        closer.dials("dialled");
        CompletableFuture<Void> closed = closing();
        leaves("dialled", "b", "");
        fake.push("ChannelDestroyed", "\"cause\":16,\"channel\":{\"id\":\"dialled\"}");
        closed.get(5, TimeUnit.SECONDS);
    }

    @Test
    void believesEventsMoreThanAnAnswerThatComesAfterThem() throws Exception {
        CompletableFuture<Void> release = new CompletableFuture<>();
        bridgeHolds("");
        fake.once("GET", PATH, FakeAnswer.ok("{\"id\":\"b\",\"channels\":[]}").after(release));
        CompletableFuture<Void> closed = closer.close("b");
        enters("late", "b", "\"late\"");
        taken("marker");
        release.complete(null);
        client.bridges().get("b").get(5, TimeUnit.SECONDS);
        assertThat(closed).isNotDone();

        leaves("late", "b", "");
        closed.get(5, TimeUnit.SECONDS);
    }

    @Test
    void doesNotWaitForAChannelThatIsGone() throws Exception {
        bridgeHolds("");
        closer.joins("b", "gone");
        CompletableFuture<Void> closed = closing();
        taken("marker");
        assertThat(closed).isNotDone();

        fake.push("ChannelDestroyed", "\"cause\":16,\"channel\":{\"id\":\"gone\"}");
        closed.get(5, TimeUnit.SECONDS);
    }

    @Test
    void doesNotWaitForEver() throws Exception {
        bridgeHolds("\"stuck\"");
        new BridgeCloser(client, Duration.ofMillis(1)).close("b").get(5, TimeUnit.SECONDS);
        assertThat(fake.requests()).anyMatch(request -> request.is(DELETE, PATH));
    }

    @Test
    void saysThatThereIsNoSuchBridge() {
        fake.when(DELETE, PATH, FakeAnswer.failure(404, "Bridge not found"));
        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> closer.close("b").get(5, TimeUnit.SECONDS))
                .satisfies(thrown -> assertThat(AriException.in(thrown))
                        .hasValueSatisfying(
                                failure -> assertThat(failure.kind()).isEqualTo(AriException.Kind.NOT_FOUND)));
    }
}
