package org.sccpbridge.sccp.phone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class G711Test {
    @Test
    void everyUlawCodeWordSurvivesDecodingAndEncoding() {
        for (int code = 0; code < 256; code++) {
            int linear = G711.decodeUlaw((byte) code);
            // 0x7F is negative zero: it comes back as positive zero.
            int expected = code == 0x7F ? 0xFF : code;
            assertThat(G711.encodeUlaw(linear) & 0xFF).isEqualTo(expected);
        }
    }

    @Test
    void everyAlawCodeWordSurvivesDecodingAndEncoding() {
        for (int code = 0; code < 256; code++) {
            assertThat(G711.encodeAlaw(G711.decodeAlaw((byte) code)) & 0xFF).isEqualTo(code);
        }
    }

    @Test
    void knowsTheCodeWordsOfTheStandardsCornerCases() {
        assertThat(G711.decodeUlaw((byte) 0x80)).isEqualTo(32124);
        assertThat(G711.decodeUlaw((byte) 0x00)).isEqualTo(-32124);
        assertThat(G711.decodeUlaw((byte) 0xFF)).isZero();
        assertThat(G711.decodeAlaw((byte) 0xAA)).isEqualTo(32256);
        assertThat(G711.decodeAlaw((byte) 0x2A)).isEqualTo(-32256);
        assertThat(G711.decodeAlaw((byte) 0xD5)).isEqualTo(8);
        assertThat(G711.encodeUlaw(Short.MIN_VALUE)).isZero();
        assertThat(G711.encodeAlaw(Short.MIN_VALUE)).isEqualTo((byte) 0x2A);
    }

    @Test
    void keepsQuantisationNoiseFarBelowTheSignal() {
        for (AudioCodec codec : new AudioCodec[] {AudioCodec.ULAW, AudioCodec.ALAW}) {
            double signal = 0;
            double noise = 0;
            for (int i = 0; i < 8000; i++) {
                int sample = (int) (6000 * Math.sin(i * 0.37));
                int error = codec.decode(codec.encode(sample)) - sample;
                signal += (double) sample * sample;
                noise += (double) error * error;
            }
            assertThat(10 * Math.log10(signal / noise)).as("%s: dB", codec).isGreaterThan(33);
        }
    }
}
