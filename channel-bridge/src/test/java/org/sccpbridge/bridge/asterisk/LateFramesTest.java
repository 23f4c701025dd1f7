package org.sccpbridge.bridge.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sccpbridge.ari.AriClient;
import org.sccpbridge.ari.testkit.FakeAnswer;
import org.sccpbridge.ari.testkit.FakeAri;
import org.sccpbridge.bridge.switchboard.AsteriskEvent;
import org.sccpbridge.bridge.switchboard.ChannelNames;
import org.sccpbridge.bridge.switchboard.EventRecorder;

class LateFramesTest {
    private static final String MEDIA = "sccp-test-1-em1";
    private static final String SILENCE = "/channels/" + MEDIA + "/silence";
    private static final String PATCHED = "22.10.1+dfsg+~cs6.17.60671434-1";

    private final FakeAri fake = FakeAri.start();
    private final EventRecorder heard = new EventRecorder();
    private final AriClient client = new AriClient(fake.options());
    private final LateFrames lateFrames = new LateFrames(client);

    @BeforeEach
    void connect() {
        client.start(
                new AriEvents(client, new BridgeCloser(client), lateFrames, new ChannelNames("test"), heard.inbox()));
        heard.await(AsteriskEvent.AriUp.class, up -> true);
    }

    @AfterEach
    void stop() throws Exception {
        client.stop().get(5, TimeUnit.SECONDS);
        fake.close();
    }

    @ParameterizedTest
    @CsvSource({
        "22.10.1+dfsg+~cs6.17.60671434-1, true",
        "20.6.0~dfsg+~cs6.13.40431414-2build5, true",
        "16.28.0~dfsg-0+deb11u4, false",
        "22.5.2, false"
    })
    void knowsTheBuildByItsVersion(String version, boolean dropped) {
        assertThat(LateFrames.areDroppedBy(version)).isEqualTo(dropped);
    }

    @Test
    void aMomentOfSilenceMakesTheWayToThePhoneAnew() throws Exception {
        lateFrames.connected(PATCHED);
        lateFrames.newSource(MEDIA).get(5, TimeUnit.SECONDS);
        fake.awaitRequest("POST", SILENCE);
        fake.awaitRequest("DELETE", SILENCE);
    }

    @Test
    void theSilenceEndsThoughNobodySaidThatItBegan() throws Exception {
        fake.when("POST", SILENCE, FakeAnswer.failure(500, "Internal error"));
        lateFrames.connected(PATCHED);
        lateFrames.newSource(MEDIA).get(5, TimeUnit.SECONDS);
        fake.awaitRequest("DELETE", SILENCE);
    }

    @Test
    void anOrdinaryAsteriskIsAskedNothing() {
        assertThat(lateFrames.newSource(MEDIA)).isCompleted();
        assertThat(fake.requests()).noneMatch(request -> request.path().equals(SILENCE));
    }
}
