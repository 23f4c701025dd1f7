package org.sccpbridge.bridge.switchboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** What a phone says of audio, added up and put into words. */
class AudioReportTest {
    private static final AudioReport NOTHING = new AudioReport(0, 0, 0, 0, 0, 0);

    @Test
    void anOpinionCountsAsMuchAsWasHeard() {
        AudioReport both = new AudioReport(10, 100, 0, 1, 9, 4).plus(new AudioReport(10, 300, 0, 2, 3, 2));
        assertThat(both.opinion()).isCloseTo(2.5, within(1e-9));
        assertThat(both.jitter()).isEqualTo(2);
        assertThat(both.latency()).isEqualTo(9);
    }

    @Test
    void aPartWithoutAnOpinionDoesNotCount() {
        AudioReport told = new AudioReport(10, 100, 0, 1, 0, 4);
        assertThat(told.plus(new AudioReport(10, 900, 0, 1, 0, 0)).opinion()).isEqualTo(4);
        assertThat(NOTHING.plus(told).opinion()).isEqualTo(4);
        assertThat(NOTHING.plus(NOTHING).opinion()).isZero();
    }

    @Test
    void leavesOutWhatThePhoneDoesNotKnow() {
        assertThat(NOTHING.inWords()).isEqualTo("sent 0 packets, received 0, lost 0 (0.0 %), jitter 0 ms");
        assertThat(NOTHING.forRecord("SEP1")).isEqualTo("phone=SEP1 sent=0 received=0 lost=0 jitter=0 latency=0");
    }

    @Test
    void fitsTheUserFieldOfARecord() {
        long most = 0xFFFF_FFFFL;
        AudioReport report = new AudioReport(most, most, most, Integer.MAX_VALUE, Integer.MAX_VALUE, 4.5);
        assertThat(report.forRecord("SEP001122334455")).hasSizeLessThan(256).doesNotContain(",", ";", "\"");
    }
}
