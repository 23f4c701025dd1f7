package org.sccpbridge.bridge.it;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.sccpbridge.ari.asterisk.AsteriskInstance;
import org.sccpbridge.sccp.session.ServerStartException;

/** The scenarios of transfer, on one Asterisk and one daemon. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Transfers implements TransferScenarios {
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

    @Override
    public Bench bench() {
        return bench;
    }
}
