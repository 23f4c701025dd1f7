package org.sccpbridge.ari;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sccpbridge.ari.testkit.FakeAri;

/** A client that is connected to a scripted server. */
@ExtendWith(LeakCheck.class)
abstract class WithFakeAri {

    static final String PING = "/asterisk/ping";

    final FakeAri fake = FakeAri.start();
    final Recorder recorder = new Recorder();
    AriClient client = new AriClient(fake.options());

    /** Connects and forgets the requests that this took. */
    void start(AriOptions options) {
        client = new AriClient(options);
        client.start(recorder);
        recorder.awaitConnected(1);
        fake.forget();
    }

    @AfterEach
    void stop() throws Exception {
        client.stop().get(5, TimeUnit.SECONDS);
        fake.close();
    }
}
