package org.sccpbridge.sccp.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneTextTest {
    private static String encode(String text, int limit, Charset charset) {
        ByteBuf out = Unpooled.buffer();
        PhoneText.encode(text, out, limit, charset);
        return ByteBufUtil.hexDump(out);
    }

    private static String decode(String hex, Charset charset) {
        ByteBuf in = Unpooled.wrappedBuffer(ByteBufUtil.decodeHexDump(hex));
        return PhoneText.decode(in, 0, in.readableBytes(), charset);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-8859-1"})
    void keepsDictionaryCodes(Charset charset) {
        String from1003 = "\u0080\u0017 1003 \u001eC";
        assertThat(encode(from1003, 32, charset)).isEqualTo("8017203130303320" + "1e43");
        assertThat(decode("80172031303033201e43", charset)).isEqualTo(from1003);
    }

    @Test
    void keepsCodesBesideUtf8() {
        String text = "\u0080\u0017 M\u00fcller \u0080\u00a9";
        String hex = encode(text, 40, StandardCharsets.UTF_8);
        assertThat(hex).isEqualTo("8017204dc3bc6c6c65722080a9");
        assertThat(decode(hex, StandardCharsets.UTF_8)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"4, 4dc3bc6c", "3, 4dc3bc", "2, 4d", "1, 4d", "0, ''"})
    void cutsBetweenCharacters(int limit, String expected) {
        assertThat(encode("M\u00fcller", limit, StandardCharsets.UTF_8)).isEqualTo(expected);
    }

    @Test
    void neverCutsACode() {
        assertThat(encode("ab\u0080\u0017", 3, StandardCharsets.ISO_8859_1)).isEqualTo("6162");
    }

    @Test
    void endsAtTheFirstNul() {
        assertThat(decode("4142004344", StandardCharsets.ISO_8859_1)).isEqualTo("AB");
        assertThat(encode("AB\0CD", 10, StandardCharsets.UTF_8)).isEqualTo("4142");
    }

    @Test
    void writesTheLetterWithoutAnAccentThatTheEncodingLacks() {
        assertThat(encode("\u0141\u00f3d\u017a \u20ac", 20, StandardCharsets.ISO_8859_1))
                .isEqualTo("3ff3647a203f");
    }

    @Test
    void survivesBrokenUtf8() {
        assertThat(decode("41c3", StandardCharsets.UTF_8)).startsWith("A");
        assertThat(decode("41f09f80", StandardCharsets.UTF_8)).startsWith("A");
        assertThat(decode("80", StandardCharsets.UTF_8)).isEqualTo("\u0080");
    }
}
