package org.sccpbridge.bridge.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class ScenarioDocTest {
    private static final String WRITE = "to write it: mvn verify -pl channel-bridge -am -Dsccp.docs=write";

    @Test
    void everyScenarioThatClaimsSomethingHasPassed() {
        assertThat(new ScenarioDoc().stale()).as(WRITE).isEmpty();
    }

    @Test
    void matrixIsWhatHasPassed() throws IOException {
        String made = new ScenarioDoc().make();
        if (Passed.isWriting()) {
            Files.writeString(ScenarioDoc.FILE, made);
        }
        assertThat(Files.readString(ScenarioDoc.FILE)).as(WRITE).isEqualTo(made);
    }
}
