package org.sccpbridge.sccp.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sccpbridge.sccp.dialect.DeviceType;

class KeepAlivePolicyTest {

    @Test
    void spreadsIntervalsOverTheLastQuarter() {
        int[] told = IntStream.range(0, 2_000)
                .map(i -> KeepAlivePolicy.spreadSeconds(60, "SEP%012X".formatted(i)))
                .toArray();

        assertThat(IntStream.of(told)).allMatch(seconds -> seconds >= 45 && seconds <= 60);
        assertThat(IntStream.of(told).distinct().count()).isEqualTo(16);
        assertThat(IntStream.of(told).average().orElseThrow()).isBetween(51.0, 54.0);
    }

    @Test
    void tellsTheSamePhoneTheSameInterval() {
        assertThat(KeepAlivePolicy.spreadSeconds(60, "SEP001122334455"))
                .isEqualTo(KeepAlivePolicy.spreadSeconds(60, "SEP001122334455"));
    }

    @Test
    void neverExceedsTheConfiguredIntervalHoweverShort() {
        for (int seconds = 4; seconds < 30; seconds++) {
            assertThat(KeepAlivePolicy.spreadSeconds(seconds, "SEP001122334455"))
                    .isBetween(3, seconds);
        }
    }

    @Test
    void forgivesWirelessPhonesAndCallsMore() {
        assertThat(KeepAlivePolicy.silenceNanos(60, DeviceType.CISCO_7960, false))
                .isEqualTo(Duration.ofSeconds(63).toNanos());
        assertThat(KeepAlivePolicy.silenceNanos(60, DeviceType.CISCO_7921, false))
                .isEqualTo(Duration.ofSeconds(72).toNanos());
        assertThat(KeepAlivePolicy.silenceNanos(60, DeviceType.CISCO_7960, true))
                .isEqualTo(Duration.ofSeconds(126).toNanos());
    }
}
