package org.sccpbridge.sccp.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.sccpbridge.sccp.layout.CodecContext;
import org.sccpbridge.sccp.layout.Octets;

class FrameTextTest {
    private final FrameText text = new FrameText(ZoneOffset.UTC);

    private static CapturedFrame frame(String hex, int version) {
        return new CapturedFrame(
                Captures.TIME,
                "SEP001122334455",
                Captures.PHONE,
                Captures.SERVER,
                false,
                Octets.of(HexFormat.of().parseHex(hex)),
                CodecContext.latin1(version));
    }

    @Test
    void saysTimePhoneDirectionMessageAndFields() {
        assertThat(text.line(Captures.captured(true, Captures.key(5), 20)))
                .isEqualTo(
                        "12:00:00.123456 SEP001122334455 -> KeypadButton kpButton=DIGIT_5 lineInstance=1 callReference=7");
    }

    @Test
    void showsTheKeyZero() {
        assertThat(text.line(Captures.captured(true, Captures.key(0), 20))).contains("kpButton=DIGIT_0");
    }

    @Test
    void showsUnknownMessagesInHex() {
        assertThat(text.line(frame("08000000" + "00000000" + "77770000" + "cafebabe", 20)))
                .endsWith(" <- 0x7777 4 bytes cafebabe");
    }

    @Test
    void tellsOffsetsAndWhatDoesNotFit() {
        assertThat(text.details(frame("0c000000" + "00000000" + "82000000" + "ff00000000000000", 20)))
                .anyMatch(line -> line.matches("\\s+0  tone\\s+Tone.0xFF.\\s+ff000000"))
                .anyMatch(line -> line.startsWith("    ! StartTone.tone: Tone(0xFF) at offset 0 has no name"));
    }

    @Test
    void hidesMediaKeysAndTerminalCodes() {
        String keys = "00".repeat(44) + "01000000" + "1000" + "0e00" + "ab".repeat(32) + "00".repeat(24);
        CapturedFrame media = frame("70000000" + "00000000" + "8a000000" + keys, 11);
        assertThat(text.line(media) + text.details(media)).contains("(hidden)").doesNotContain("abab");
        String red = "1b5b33316d" + "00".repeat(27);
        assertThat(text.line(frame("24000000" + "00000000" + "99000000" + red, 11)))
                .contains(".[31m")
                .doesNotContain("\u001b");
    }
}
