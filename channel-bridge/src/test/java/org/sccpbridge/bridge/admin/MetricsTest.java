package org.sccpbridge.bridge.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.sccpbridge.bridge.switchboard.Metric;

class MetricsTest {
    @Test
    void addsUp() {
        Metrics metrics = new Metrics();
        metrics.add(Metric.JITTER_SECONDS, 0.25);
        metrics.add(Metric.JITTER_SECONDS, 0.5);
        assertThat(metrics.value(Metric.JITTER_SECONDS)).isEqualTo(0.75);
        assertThat(metrics.value(Metric.PACKETS_LOST)).isZero();
    }

    @Test
    void everySeriesHasANameOfItsOwnThatPrometheusTakes() {
        assertThat(Arrays.stream(Metric.values()).map(Metric::series))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("sccp_[a-z_]+_(total|sum|count)"));
        assertThat(Arrays.stream(Metric.values()).map(Metric::help)).noneMatch(String::isBlank);
    }
}
