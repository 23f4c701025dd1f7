package org.sccpbridge.bridge.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sccpbridge.ari.AriClient;
import org.sccpbridge.ari.testkit.FakeAnswer;
import org.sccpbridge.ari.testkit.FakeAri;
import org.sccpbridge.ari.testkit.RecordedRequest;
import org.sccpbridge.bridge.config.Codec;
import org.sccpbridge.bridge.switchboard.AsteriskCommand;
import org.sccpbridge.bridge.switchboard.AsteriskEvent;
import org.sccpbridge.bridge.switchboard.AsteriskEvent.Refusal;
import org.sccpbridge.bridge.switchboard.ChannelNames;
import org.sccpbridge.bridge.switchboard.EventRecorder;
import org.sccpbridge.bridge.switchboard.MediaAddress;

class CallFeaturesTest {
    private static final String POST = "POST";

    private final FakeAri fake = FakeAri.start();
    private final EventRecorder heard = new EventRecorder();
    private final AriClient client = new AriClient(fake.options());
    private final AmiLink ami = new AmiLink(new AmiOptions("127.0.0.1", 1, "nobody", "nothing"));
    private final BridgeCloser closer = new BridgeCloser(client);
    private final LateFrames lateFrames = new LateFrames(client);
    private AriCalls calls;

    @BeforeEach
    void connect() {
        var events = AmiEvents.into(heard.inbox());
        AmiCalls amiCalls = new AmiCalls(
                ami,
                new DialplanReader(ami, Duration.ofSeconds(1)),
                new AstDbStore(ami, events),
                new HintWatcher(ami, events),
                new MailboxWatcher(ami, events),
                new HoldWatcher(ami, events));
        calls = new AriCalls(client, closer, lateFrames, amiCalls, heard.inbox());
        client.start(new AriEvents(client, closer, lateFrames, new ChannelNames("test"), heard.inbox()));
        heard.await(AsteriskEvent.AriUp.class, up -> true);
    }

    @AfterEach
    void stop() throws Exception {
        client.stop().get(5, TimeUnit.SECONDS);
        ami.stop();
        fake.close();
    }

    private AsteriskEvent.CommandFailed failureOf(AsteriskCommand command) {
        calls.perform(command);
        return heard.await(
                AsteriskEvent.CommandFailed.class, failed -> failed.command().equals(command));
    }

    @Test
    void handsOverByTheNameThatThePeerHasNow() throws Exception {
        fake.when("GET", "/channels/b", FakeAnswer.ok("{\"id\":\"b\",\"name\":\"Local/2@x-1;1\"}"));
        fake.when("DELETE", "/channels/b/hold", FakeAnswer.failure(412, "not answered yet"));

        calls.perform(new AsteriskCommand.HandOver(1, "a", "b"));

        assertThat(fake.awaitRequest(POST, "/channels/a/continue").query())
                .containsAllEntriesOf(Map.of("context", "sccp-xfer", "extension", "s", "priority", "1"));
        assertThat(fake.requests())
                .filteredOn(request -> request.is(POST, "/channels/a/variable"))
                .extracting(request -> request.parameter("variable") + "=" + request.parameter("value"))
                .containsExactly("CDR_PROP(disable)=1", "SCCP_XFER_PEER=Local/2@x-1;1");
        assertThat(fake.requests())
                .as("music that an earlier request failed to stop")
                .anyMatch(request -> request.is("DELETE", "/channels/a/hold"));
    }

    @Test
    void leavesTheCallAloneWhenThePeerOfAHandOverIsGone() {
        AsteriskEvent.CommandFailed failed = failureOf(new AsteriskCommand.HandOver(1, "a", "b"));

        assertThat(failed.refusal()).isEqualTo(Refusal.NOT_FOUND);
        assertThat(fake.requests()).noneMatch(request -> request.path().endsWith("/continue"));
    }

    @Test
    void keepsTheOrderOfWhatConcernsOneChannel() throws Exception {
        fake.when("DELETE", "/channels/a/hold", FakeAnswer.done().after(Duration.ofMillis(100)));

        calls.perform(new AsteriskCommand.Unhold(1, "a"));
        calls.perform(new AsteriskCommand.ContinueInDialplan(1, "a", "from-sccp", "600", 1));

        fake.awaitRequest(POST, "/channels/a/continue");
        assertThat(fake.requests()).anyMatch(request -> request.is("DELETE", "/channels/a/hold"));
    }

    @Test
    void namesTheCodecOfAMulticastGroupBehindAnEmptyControlAddress() throws Exception {
        calls.perform(new AsteriskCommand.CreateMulticast(
                1, "p", new MediaAddress("239.1.2.3", 5000), Codec.G722, "127.0.0.1"));

        RecordedRequest create = fake.awaitRequest(POST, "/channels/create");
        assertThat(create.parameter("endpoint")).isEqualTo("MulticastRTP/basic/239.1.2.3:5000//c(g722)i(127.0.0.1)");
        assertThat(create.body()).contains("CDR_PROP(disable)");
    }

    /** There is no AMI here: that it was asked shows in what went wrong. */
    @Test
    void playsDigitsOverAmiWhereAriDoesNotAsTheChannelHasNotAnswered() {
        fake.when(POST, "/channels/a/dtmf", FakeAnswer.failure(412, "Channel in invalid state"));
        fake.when(POST, "/channels/b/dtmf", FakeAnswer.failure(404, "Channel not found"));

        assertThat(failureOf(new AsteriskCommand.SendDtmf(1, "a", '7')))
                .satisfies(failed -> assertThat(failed.refusal()).isEqualTo(Refusal.UNREACHABLE))
                .satisfies(failed -> assertThat(failed.message()).contains("AMI"));
        assertThat(failureOf(new AsteriskCommand.SendDtmf(1, "b", '7')).refusal())
                .isEqualTo(Refusal.NOT_FOUND);
    }

    @Test
    void readsWhatIsSetOfManyVariables() {
        fake.when(
                "GET",
                "/channels/a/variable",
                request -> request.parameter("variable")
                                .equals(
                                        "EVAL(${URIENCODE(${ALERT_INFO})},${URIENCODE(${UNSET})},${URIENCODE(${NAME})})")
                        ? FakeAnswer.ok("{\"value\":\"bellcore-dr2,,Erin%2C%20Sales%2b\"}")
                        : FakeAnswer.failure(404, "Provided variable was not found"));

        calls.perform(new AsteriskCommand.ReadVariables(1, "a", List.of("ALERT_INFO", "UNSET", "NAME")));

        assertThat(heard.await(AsteriskEvent.VariablesRead.class, read -> true))
                .isEqualTo(new AsteriskEvent.VariablesRead(
                        1, "a", Map.of("ALERT_INFO", "bellcore-dr2", "NAME", "Erin, Sales+")));
    }

    @Test
    void saysThatAVariableCannotBeRead() {
        fake.when("GET", "/channels/a/variable", FakeAnswer.failure(500, "Unable to read provided function"));

        AsteriskEvent.CommandFailed failed = failureOf(new AsteriskCommand.ReadVariables(1, "a", List.of("NOSUCH(x)")));

        assertThat(failed.refusal()).isEqualTo(Refusal.REFUSED);
        assertThat(failed.message()).contains("Unable to read provided function");
    }

    @Test
    void saysThatTheManagerInterfaceIsAway() {
        AsteriskEvent.CommandFailed failed =
                failureOf(new AsteriskCommand.Park(1, "a", "", "Local/1001@sccp", Duration.ZERO));

        assertThat(failed.refusal()).isEqualTo(Refusal.UNREACHABLE);
        assertThat(failed.message()).isEqualTo("AMI 127.0.0.1:1: not started");
    }

    @Test
    void recordsIntoNoOtherDirectoryAndRunsNoCommand() {
        for (String file : List.of("a,,touch b", "../a.wav", "a;b", "", "a b")) {
            assertThat(failureOf(new AsteriskCommand.StartRecording(1, "a", file, ""))
                            .refusal())
                    .as(file)
                    .isEqualTo(Refusal.REFUSED);
        }
        assertThat(failureOf(new AsteriskCommand.StartRecording(1, "a", "a.wav", "b,touch c"))
                        .refusal())
                .isEqualTo(Refusal.REFUSED);
    }
}
