package org.sccpbridge.bridge.it;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sccpbridge.ari.asterisk.AsteriskInstance;
import org.sccpbridge.sccp.session.ServerStartException;

/** Scenarios on one Asterisk and one daemon; each has to leave both as it found them. */
@ExtendWith(Passed.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OnOneBench {
    private Bench bench;

    @BeforeAll
    void start(AsteriskInstance asterisk) throws IOException, ServerStartException {
        bench = new Bench(asterisk);
    }

    @AfterEach
    void nothingIsLeft() {
        bench.nothingIsLeft();
    }

    @AfterAll
    void stop() throws IOException {
        bench.close();
    }

    public Bench bench() {
        return bench;
    }
}
