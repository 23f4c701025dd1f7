package org.sccpbridge.sccp.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
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

    /** A letter with its accents, an emoji with its colour or its family, a flag: whole or not at all. */
    @ParameterizedTest
    @CsvSource({
        "ae\u0301b, 1, 61",
        "ae\u0301b, 2, 61",
        "ae\u0301b, 3, 61",
        "ae\u0301b, 4, 6165cc81",
        "e\u0323\u0302, 4, ''",
        "e\u0323\u0302, 5, 65cca3cc82",
        "a\uD83D\uDC4D\uD83C\uDFFDb, 8, 61",
        "a\uD83D\uDC4D\uD83C\uDFFDb, 9, 61f09f918df09f8fbd",
        "a\uD83D\uDC68\u200D\uD83D\uDC69b, 11, 61",
        "a\uD83D\uDC68\u200D\uD83D\uDC69b, 12, 61f09f91a8e2808df09f91a9",
        "\uD83C\uDDE9\uD83C\uDDEA\uD83C\uDDEB\uD83C\uDDF7, 15, f09f87a9f09f87aa"
    })
    void cutsBeforeACharacterThatDoesNotFitWithItsAccents(String text, int limit, String expected) {
        assertThat(encode(text, limit, StandardCharsets.UTF_8)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-8859-1", "windows-1251", "Shift_JIS"})
    void neverWritesHalfASurrogate(Charset charset) {
        assertThat(encode("a\uD83D", 9, charset)).isEqualTo("613f");
        assertThat(encode("\uDE00b", 9, charset)).isEqualTo("3f62");
    }

    @ParameterizedTest
    @CsvSource({
        "ISO-8859-1,   e\u0301,              e9",
        "ISO-8859-1,   \u0141\u00f3d\u017a, 4cf3647a",
        "ISO-8859-1,   \u20ac 5,             45555220 35",
        "US-ASCII,     Stra\u00dfe \u00e9,   5374726173736520 65",
        "ISO-8859-1,   \u201ea\u201c \u2013 b\u2026, 226122202d20622e2e2e",
        "ISO-8859-1,   \u0429\u0443\u043a\u0430, 5368636875 6b61",
        "ISO-8859-1,   \u0391\u03b8\u03ae\u03bd\u03b1, 417468696e61",
        "ISO-8859-1,   \u0421\u043e\u043b\u044c, 536f6c",
        "ISO-8859-1,   \u2116 \ufb01 \u00bd, 4e6f206669 20bd",
        "windows-1251, \u0434\u043e\u043c \u2116 7, e4eeec20b92037",
        "windows-1251, \u00e9 \u0141 \u00df, 65204c207373",
        "windows-1253, \u03c3\u03c0\u03af\u03c4\u03b9, f3f0dff4e9",
        "ISO-8859-1,   x\u0332 \u200e1,      782031",
        "ISO-8859-1,   \u4e2d\u6587 1,       3f3f2031",
        "ISO-8859-1,   \uD83D\uDC68\u200D\uD83D\uDC69 1, 3f2031",
        "Shift_JIS,    \u30c6\u30b9\u30c8 \u00e9, 836583588367 2065"
    })
    void spellsWhatTheCodePageLacks(Charset charset, String text, String hex) {
        assertThat(encode(text, 40, charset)).isEqualTo(hex.replace(" ", ""));
    }

    /** In these pages 0x80 is a character, but phones take it for the first byte of a code. */
    @ParameterizedTest
    @CsvSource({"windows-1251, \u0402a, 446a61", "windows-1252, \u20aca, 45555261", "windows-1250, \u20ac5, 45555235"})
    void writesNoCharacterThatLooksLikeACode(Charset charset, String text, String hex) {
        assertThat(encode(text, 20, charset)).isEqualTo(hex);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "windows-1250",
                "windows-1251",
                "windows-1253",
                "windows-1254",
                "windows-1255",
                "ISO-8859-2",
                "UTF-8"
            })
    void keepsCodesBesideEveryCodePage(Charset charset) {
        String page = charset.equals(StandardCharsets.UTF_8) ? "\u0416" : new String(new byte[] {(byte) 0xE4}, charset);
        String text = "\u0080\u0017" + page + "\u001eC" + page;
        ByteBuf out = Unpooled.buffer();
        PhoneText.encode(text, out, 40, charset);
        assertThat(out.getUnsignedShort(0)).isEqualTo(0x8017);
        assertThat(PhoneText.decode(out, 0, out.readableBytes(), charset)).isEqualTo(text);
    }

    @Test
    void cutsNoSpellingShort() {
        assertThat(encode("a\u0429", 5, StandardCharsets.ISO_8859_1)).isEqualTo("6153686368");
        assertThat(encode("a\u0429", 4, StandardCharsets.ISO_8859_1)).isEqualTo("61");
    }

    @Test
    void makesNoCodeOfALoneFirstByte() {
        assertThat(encode("\u0080\u0416", 9, StandardCharsets.UTF_8)).isEqualTo("d096");
    }

    /** Whatever the text and the room: what was written can be read, is no longer than it may be, and begins like the text. */
    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-8859-1", "windows-1251", "windows-1255", "Shift_JIS"})
    void writesNothingBrokenOfRandomTexts(Charset charset) {
        Random random = new Random(42);
        int[] alphabets = {0x20, 0xA0, 0x300, 0x400, 0x5D0, 0x3040, 0x1F468, 0x200D, 0xD800, 0x1F3FB};
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                text.appendCodePoint(alphabets[random.nextInt(alphabets.length)] + random.nextInt(5));
            }
            int limit = random.nextInt(20);
            ByteBuf out = Unpooled.buffer();
            int size = PhoneText.encode(text.toString(), out, limit, charset);
            assertThat(size).isEqualTo(out.readableBytes()).isLessThanOrEqualTo(limit);
            String read = PhoneText.decode(out, 0, size, charset);
            assertThat(read).doesNotContain("\ufffd");
            if (charset.equals(StandardCharsets.UTF_8)) {
                assertThat(text.toString().replaceAll("\\p{Cs}", "?")).startsWith(read);
            }
        }
    }

    @Test
    void survivesBrokenUtf8() {
        assertThat(decode("41c3", StandardCharsets.UTF_8)).startsWith("A");
        assertThat(decode("41f09f80", StandardCharsets.UTF_8)).startsWith("A");
        assertThat(decode("80", StandardCharsets.UTF_8)).isEqualTo("\u0080");
    }
}
