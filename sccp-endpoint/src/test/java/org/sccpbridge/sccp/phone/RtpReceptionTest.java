package org.sccpbridge.sccp.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RtpReceptionTest {
    private static final long MILLI = 1_000_000L;
    private final RtpReception reception = new RtpReception();

    @Test
    void countsLossAcrossTheWrapOfTheSequenceNumber() {
        for (int i = 65_530; i < 65_550; i++) {
            if (i != 65_536 && i != 65_540) {
                packet(1, i & 0xFFFF, i);
            }
        }
        assertThat(reception.received()).isEqualTo(18);
        assertThat(reception.lost()).isEqualTo(2);
        assertThat(reception.duplicates()).isZero();
    }

    @Test
    void takesLatePacketsAsReceivedAndRepeatedOnesAsDuplicates() {
        for (int number : new int[] {10, 12, 11, 12, 9, 13}) {
            packet(1, number, number);
        }
        assertThat(reception.received()).isEqualTo(5);
        assertThat(reception.lost()).isZero();
        assertThat(reception.duplicates()).isEqualTo(1);
    }

    @Test
    void keepsTheLossOfEarlierSourcesWhenTheSourceChanges() {
        packet(1, 100, 0);
        packet(1, 103, 3);
        packet(2, 50_000, 4);
        packet(2, 50_001, 5);
        assertThat(reception.received()).isEqualTo(4);
        assertThat(reception.lost()).isEqualTo(2);
    }

    @Test
    void measuresNoJitterInEvenlySpacedPacketsAndTheMeanDeviationInOthers() {
        for (int i = 0; i < 200; i++) {
            packet(1, i, i);
        }
        assertThat(reception.jitterMillis()).isLessThan(0.01);
        for (int i = 200; i < 1000; i++) {
            reception.accept(1, i & 0xFFFF, i * 160, i * (20 * MILLI) + (i % 2) * (8 * MILLI));
        }
        assertThat(reception.jitterMillis()).isCloseTo(8, within(0.5));
    }

    private void packet(int ssrc, int sequence, int tick) {
        reception.accept(ssrc, sequence, tick * 160, tick * (20 * MILLI));
    }
}
