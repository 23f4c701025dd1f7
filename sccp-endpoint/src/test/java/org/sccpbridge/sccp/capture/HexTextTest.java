package org.sccpbridge.sccp.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.HexFormat;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HexTextTest {
    private static final String KEYPAD = "100000001400000003000000050000000100000002000000";

    private static final String SPACED = """
            10 00 00 00 14 00 00 00 03:00:00:00
            05000000 01000000 02000000
            """;
    private static final String XXD = """
            00000000: 1000 0000 1400 0000 0300 0000 0500 0000  ................
            00000010: 0100 0000 0200 0000                      ..abcd..
            """;
    private static final String HEXDUMP = """
            00000000  10 00 00 00 14 00 00 00  03 00 00 00 05 00 00 00  |................|
            00000010  01 00 00 00 02 00 00 00                           |ab cd ef|
            """;
    private static final String TCPDUMP = """
            0x0000:  1000 0000 1400 0000 0300 0000 0500 0000  ................
            0x0010:  0100 0000 0200 0000                      ab.cd...
            """;
    private static final String WIRESHARK = """
            0000   10 00 00 00 14 00 00 00 03 00 00 00 05 00 00 00   ................
            0010   01 00 00 00 02 00 00 00                           ab cd ef
            """;

    @ParameterizedTest
    @ValueSource(strings = {KEYPAD, SPACED, XXD, HEXDUMP, TCPDUMP, WIRESHARK})
    void readsWhatPeopleCopy(String text) throws IOException {
        assertThat(HexFormat.of().formatHex(HexText.parse("x", text))).isEqualTo(KEYPAD);
    }

    @Test
    void namesLineAndWordThatIsNoHex() {
        assertThatThrownBy(() -> HexText.parse("dump.txt", "0400\nxyz 00"))
                .hasMessage("dump.txt: at offset 2: line 2: 'xyz' is no hex");
    }

    @Test
    void decodesFramesInTheirOrder() throws IOException {
        Captures.Told told = new Captures.Told();
        byte[] frames = HexFormat.of().parseHex(KEYPAD + "040000000000000000010000");
        HexConversation.read("the argument", frames, OptionalInt.of(20), told);
        assertThat(told.lines).containsExactly("hex -> KeypadButton 5", "hex <- KeepAliveAck");
    }

    @Test
    void saysWhichFrameIsNotWhole() {
        byte[] frames = HexFormat.of().parseHex(KEYPAD + "0400000000000000");
        assertThatThrownBy(() -> HexConversation.read("x", frames, OptionalInt.of(20), new Captures.Told()))
                .hasMessage("x: at offset 24: 8 bytes are left; a frame has at least 12");
        assertThatThrownBy(() -> HexConversation.read(
                        "x",
                        HexFormat.of().parseHex("000000100000000000000000"),
                        OptionalInt.of(20),
                        new Captures.Told()))
                .hasMessageContaining("the frame says it has 268435464 bytes");
    }
}
