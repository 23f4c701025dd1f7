package org.sccpbridge.bridge.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sccpbridge.bridge.config.Codec;

class PhoneTest {
    private static final int CALLS_WITH = 2;
    private static final Phone PHONE = new Phone(
            "SEP1",
            1,
            new TreeMap<>(Map.of(1, "1001", 2, "1010", 3, "1011")),
            Map.of(),
            true,
            true,
            CALLS_WITH,
            EnumSet.of(Codec.ULAW));

    @Test
    void showsCallsAtTheirLine() {
        assertThat(PHONE.shownAt("1011")).isEqualTo(3);
    }

    @Test
    void showsCallsOfALineThatItHasNotAtTheLineItCallsWith() {
        assertThat(PHONE.instanceOf("1003")).isZero();
        assertThat(PHONE.shownAt("1003")).isEqualTo(CALLS_WITH);
    }
}
