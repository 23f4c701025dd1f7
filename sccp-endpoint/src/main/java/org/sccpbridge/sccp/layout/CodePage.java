package org.sccpbridge.sccp.layout;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a phone without UTF-8 can show. In windows-125x the byte 0x80 is a letter or the euro sign, but phones take it for the
 * first byte of a dictionary code: such a character is as good as missing.
 */
final class CodePage {
    private static final int BYTES = 256;
    private static final char UNDEFINED = '\uFFFD';
    private static final Map<Charset, CodePage> PAGES = new ConcurrentHashMap<>();

    private final Charset charset;
    private final boolean singleByte;
    /** By character: its byte, 0 for none. Of a page with more than one byte a character: empty. */
    private final byte[] bytes;

    private CodePage(Charset charset) {
        this.charset = charset;
        this.singleByte = charset.newEncoder().maxBytesPerChar() == 1.0f;
        this.bytes = singleByte ? table(charset) : new byte[0];
    }

    static CodePage of(Charset charset) {
        CodePage known = PAGES.get(charset);
        return known != null ? known : PAGES.computeIfAbsent(charset, CodePage::new);
    }

    private static byte[] table(Charset charset) {
        byte[] table = new byte[Character.MAX_VALUE + 1];
        for (int b = 1; b < BYTES; b++) {
            String character = new String(new byte[] {(byte) b}, charset);
            if (character.length() == 1 && character.charAt(0) != UNDEFINED && !PhoneText.isLead((char) b)) {
                table[character.charAt(0)] = (byte) b;
            }
        }
        return table;
    }

    /** The byte of a character; 0 when it has none, or more than one. */
    byte single(char c) {
        return singleByte ? bytes[c] : 0;
    }

    boolean has(String text) {
        return text.isEmpty() || bytes(text).length > 0;
    }

    /** The bytes of a text; none when one of its characters is missing. */
    byte[] bytes(String text) {
        return singleByte ? singles(text) : encoded(text);
    }

    private byte[] singles(String text) {
        byte[] out = new byte[text.length()];
        for (int i = 0; i < out.length; i++) {
            out[i] = bytes[text.charAt(i)];
            if (out[i] == 0) {
                return new byte[0];
            }
        }
        return out;
    }

    private byte[] encoded(String text) {
        try {
            ByteBuffer encoded = charset.newEncoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .encode(CharBuffer.wrap(text));
            byte[] out = new byte[encoded.remaining()];
            encoded.get(out);
            return out.length > 0 && PhoneText.isLead((char) (out[0] & 0xFF)) ? new byte[0] : out;
        } catch (CharacterCodingException e) {
            return new byte[0];
        }
    }
}
