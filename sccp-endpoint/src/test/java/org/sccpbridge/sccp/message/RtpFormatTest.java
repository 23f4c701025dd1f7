package org.sccpbridge.sccp.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sccpbridge.sccp.message.code.PayloadType;
import org.sccpbridge.sccp.message.code.RtpFormat;

class RtpFormatTest {
    /** RFC 3551, tables 1 and 4, and section 4.5 for the sizes of frames. */
    @ParameterizedTest
    @CsvSource({
        "2,  PCMA,  8,  8000, 20, 160, 160",
        "4,  PCMU,  0,  8000, 20, 160, 160",
        "6,  G722,  9,  8000, 20, 160, 160",
        "9,  G723,  4,  8000, 30, 240, 24",
        "9,  G723,  4,  8000, 60, 480, 48",
        "10, G728,  15, 8000, 20, 160, 40",
        "12, G729,  18, 8000, 20, 160, 20",
        "16, G729,  18, 8000, 25, 160, 20",
        "18, GSM,   3,  8000, 20, 160, 33",
        "13, MPA,   14, 90000, 20, 0, 0",
        "100, H261, 31, 90000, 20, 0, 0",
        "101, H263, 34, 90000, 20, 0, 0"
    })
    void hasStaticPayloadNumbers(int code, String name, int number, int clockRate, int millis, int ticks, int bytes) {
        RtpFormat rtp = new PayloadType(code).rtp().orElseThrow();
        assertThat(rtp.encodingName()).isEqualTo(name);
        assertThat(new PayloadType(code).rtpPayloadType()).hasValue(number);
        assertThat(rtp.clockRate()).isEqualTo(clockRate);
        assertThat(rtp.ticks(millis)).isEqualTo(ticks);
        assertThat(rtp.bytes(millis)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @CsvSource({
        "25,  L16,             16000, 20, 320, 640",
        "82,  G726-32,         8000,  20, 160, 80",
        "86,  iLBC,            8000,  30, 240, 50",
        "89,  isac,            16000, 30, 480, 0",
        "90,  opus,            48000, 20, 960, 0",
        "98,  AMR-WB,          16000, 20, 320, 0",
        "103, H264,            90000, 0,  0,   0",
        "257, telephone-event, 8000,  0,  0,   0"
    })
    void leavesOtherNumbersToTheParties(int code, String name, int clockRate, int ptime, int ticks, int bytes) {
        RtpFormat rtp = new PayloadType(code).rtp().orElseThrow();
        assertThat(rtp.encodingName()).isEqualTo(name);
        assertThat(rtp.payloadType()).isEmpty();
        assertThat(rtp.clockRate()).isEqualTo(clockRate);
        assertThat(rtp.ptime()).isEqualTo(ptime);
        assertThat(rtp.ticks(ptime)).isEqualTo(ticks);
        assertThat(rtp.bytes(ptime)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 32, 107, 258, 303, 4711})
    void knowsNoRtpOfWhatIsNoStream(int code) {
        assertThat(new PayloadType(code).rtp()).isEmpty();
        assertThat(new PayloadType(code).rtpPayloadType()).isEmpty();
    }
}
