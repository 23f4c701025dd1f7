package org.sccpbridge.ari;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sccpbridge.ari.AriException.Kind;
import org.sccpbridge.ari.api.CreateChannel;
import org.sccpbridge.ari.api.ExternalMedia;
import org.sccpbridge.ari.api.HangupReason;
import org.sccpbridge.ari.asterisk.AsteriskInstance;
import org.sccpbridge.ari.asterisk.AsteriskServer;
import org.sccpbridge.ari.event.ChannelDestroyed;
import org.sccpbridge.ari.event.ChannelHangupRequest;
import org.sccpbridge.ari.event.Dial;
import org.sccpbridge.ari.event.StasisStart;
import org.sccpbridge.ari.model.Channel;

/** The client against a real Asterisk 22. */
@AsteriskServer(version = 22)
class AriClientIT {

    private final AsteriskInstance asterisk;
    private final String app = "it-" + UUID.randomUUID();
    private final Recorder recorder = new Recorder();
    private AriClient client;

    AriClientIT(AsteriskInstance asterisk) {
        this.asterisk = asterisk;
    }

    @BeforeEach
    void connect() throws Exception {
        client = new AriClient(asterisk.ariOptions(app));
        client.start(recorder);
        recorder.awaitConnected(1);
    }

    @AfterEach
    void disconnect() throws Exception {
        client.stop().get(5, TimeUnit.SECONDS);
    }

    @Test
    void saysWhichAsteriskItFound() {
        assertThat(recorder.info().version()).startsWith(asterisk.version() + ".");
        assertThat(recorder.info().status().startupTime()).isNotEmpty();
    }

    @Test
    void makesDialsAndEndsACall() throws Exception {
        Channel media = client.channels()
                .externalMedia(new ExternalMedia("em-1", "127.0.0.1", 9, "ulaw")
                        .withVariables(Map.of("CALLERID(name)", "Älice \"A\" & B", "CDR_PROP(disable)", "1")))
                .get();
        assertThat(media.localAddress()).isEqualTo("127.0.0.1");
        assertThat(media.localPort()).isBetween(asterisk.rtpStart(), asterisk.rtpEnd());
        assertThat(media.caller().name()).isEqualTo("Älice \"A\" & B");
        recorder.await(StasisStart.class, start -> start.channel().id().equals("em-1"));
        client.channels()
                .create(new CreateChannel("Local/600@from-sccp", "far-1")
                        .withOtherChannelId("far-1;2")
                        .withFormats("ulaw")
                        .withAppArgs("one,two")
                        .withVariables(Map.of("CONNECTEDLINE(num,i)", "1001")))
                .get();
        assertThat(recorder.await(
                                StasisStart.class, start -> start.channel().id().equals("far-1"))
                        .args())
                .containsExactly("one", "two");
        client.bridges().create("br-1", "call").get();
        client.bridges().addChannel("br-1", "em-1", "far-1").get();
        assertThat(client.bridges().get("br-1").get().channels()).containsExactlyInAnyOrder("em-1", "far-1");
        client.channels().dial("far-1", "", Duration.ofSeconds(30)).get();
        recorder.await(
                Dial.class,
                dial -> dial.dialstatus().equals("ANSWER") && dial.peer().id().equals("far-1"));

        client.channels().dtmf("far-1", "12").get();
        client.channels().hold("far-1").get();
        client.channels().unhold("far-1").get();
        client.channels().startSilence("far-1").get();
        client.channels().stopSilence("far-1").get();
        client.channels().setVariable("far-1", "X", "a&b=c %+").get();
        assertThat(client.channels().getVariable("far-1", "X").get()).isEqualTo("a&b=c %+");
        assertThat(client.channels().list().get()).extracting(Channel::id).contains("em-1", "far-1");

        client.channels().hangup("far-1", HangupReason.BUSY).get();
        assertThat(recorder.await(
                                ChannelDestroyed.class,
                                end -> end.channel().id().equals("far-1"))
                        .cause())
                .isEqualTo(17);
        client.channels().hangup("em-1", HangupReason.NORMAL).get();
        client.bridges().destroy("br-1").get();
    }

    @Test
    void hearsTheCauseOfABusyCall() throws Exception {
        client.channels()
                .create(new CreateChannel("Local/603@from-sccp", "busy-1"))
                .get();
        recorder.await(StasisStart.class, start -> start.channel().id().equals("busy-1"));
        client.channels().dial("busy-1", "", Duration.ZERO).get();
        assertThat(recorder.await(
                                ChannelHangupRequest.class,
                                end -> end.channel().id().equals("busy-1"))
                        .cause())
                .isEqualTo(17);
    }

    @Test
    void setsDeviceStates() throws Exception {
        String device = "Stasis:sccp-1&?#%ü";
        client.deviceStates().put(device, "RINGING").get();
        assertThat(client.deviceStates().get(device).get().state()).isEqualTo("RINGING");
        assertThat(client.deviceStates().list().get()).extracting("name").contains(device);
        client.deviceStates().delete(device).get();
        assertThat(Failed.kindOf(client.deviceStates().put("PJSIP/1", "INUSE"))).isEqualTo(Kind.CONFLICT);
    }

    @Test
    void tellsFailuresApart() throws Exception {
        assertThat(Failed.kindOf(client.channels().answer("nobody"))).isEqualTo(Kind.NOT_FOUND);
        assertThat(Failed.kindOf(client.channels().get("a/b?c=d&e#f%67 ü\u2028")))
                .isEqualTo(Kind.NOT_FOUND);
        assertThat(Failed.kindOf(client.channels().create(new CreateChannel("Nothing/1", "x"))))
                .isEqualTo(Kind.SERVER_ERROR);
        client.bridges().create("br-2", "").get();
        assertThat(Failed.kindOf(client.bridges().addChannel("br-2", "nobody"))).isEqualTo(Kind.BAD_REQUEST);
        client.bridges().destroy("br-2").get();
    }

    @Test
    void doesNotPassOnWhatNobodyWants() throws Exception {
        assertThat(client.applications().get(app).get().eventsDisallowed())
                .extracting("type")
                .contains("ChannelVarset", "ChannelDialplan");
    }

    @Test
    void waitsWhileAnotherClientHasTheApplication() throws Exception {
        Recorder second = new Recorder();
        AriClient other = new AriClient(asterisk.ariOptions(app));
        other.start(second);
        second.awaitConnected(1);
        assertThat(recorder.awaitDisconnected(1).kind()).isEqualTo(Kind.REPLACED);
        assertThat(client.state()).isEqualTo(AriClient.State.REPLACED);
        other.stop().get(5, TimeUnit.SECONDS);
    }

    @Test
    void namesWrongPasswordAndReadOnlyUser() throws Exception {
        Recorder wrong = new Recorder();
        AriClient stranger = new AriClient(
                AriOptions.of(asterisk.ariUri(), AsteriskInstance.ARI_USER, "not-the-password", "stranger"));
        stranger.start(wrong);
        assertThat(wrong.awaitDisconnected(1).kind()).isEqualTo(Kind.UNAUTHORIZED);
        assertThat(Failed.kindOf(stranger.asterisk().ping())).isEqualTo(Kind.UNAUTHORIZED);
        stranger.stop().get(5, TimeUnit.SECONDS);
        Recorder reading = new Recorder();
        AriClient reader = new AriClient(AriOptions.of(
                asterisk.ariUri(), AsteriskInstance.READ_ONLY_USER, AsteriskInstance.TEST_USER, "reader"));
        reader.start(reading);
        assertThat(reading.awaitDisconnected(1).kind()).isEqualTo(Kind.FORBIDDEN);
        reader.stop().get(5, TimeUnit.SECONDS);
    }

    @Test
    void comesBackWhenAsteriskDoes() throws Exception {
        asterisk.stop();
        recorder.awaitDisconnected(1);
        assertThat(Failed.kindOf(client.asterisk().ping())).isEqualTo(Kind.REFUSED);
        asterisk.start();
        recorder.awaitConnected(2);
        client.asterisk().ping().get();
    }
}
