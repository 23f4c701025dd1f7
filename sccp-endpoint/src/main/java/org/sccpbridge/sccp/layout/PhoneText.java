package org.sccpbridge.sccp.layout;

import io.netty.buffer.ByteBuf;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * Text as phones write it. Two-byte codes (0x80 or 0x1E and a number) stand for a text the phone keeps in its own language;
 * inside a String they are the two characters of the same numbers, whatever the encoding: {@code "\u0080\u0017 1003"} is
 * "From 1003". Phones accept the codes even in UTF-8 texts, where 0x80 alone is no character (capture, protocol 20).
 */
public final class PhoneText {
    /** First byte of a code of {@code DisplayText80}. */
    public static final char LEAD_80 = '\u0080';
    /** First byte of a code of {@code DisplayText1E}. */
    public static final char LEAD_1E = '\u001e';

    private PhoneText() {}

    /** Reads {@code length} bytes at {@code index}, up to the first NUL. */
    static String decode(ByteBuf in, int index, int length, Charset charset) {
        int nul = in.indexOf(index, index + length, (byte) 0);
        int size = nul < 0 ? length : nul - index;
        if (size == 0) {
            return "";
        }
        if (charset.equals(StandardCharsets.ISO_8859_1) || in.forEachByte(index, size, b -> b > 0) < 0) {
            return in.toString(index, size, StandardCharsets.ISO_8859_1);
        }
        return decodeMixed(in, index, size, charset);
    }

    private static String decodeMixed(ByteBuf in, int index, int size, Charset charset) {
        StringBuilder text = new StringBuilder(size);
        int end = index + size;
        int start = index;
        for (int i = index; i < end; ) {
            int b = in.getUnsignedByte(i);
            int sequence = charset.equals(StandardCharsets.UTF_8) ? utf8Length(in, i, end) : 1;
            if (b == LEAD_80 || b == LEAD_1E) {
                text.append(in.toString(start, i - start, charset)).append((char) b);
                if (i + 1 < end) {
                    text.append((char) in.getUnsignedByte(i + 1));
                }
                i += 2;
                start = Math.min(i, end);
            } else {
                i += sequence;
            }
        }
        return text.append(in.toString(start, end - start, charset)).toString();
    }

    /** Bytes of the character at an index; where it is broken off, those that are there. */
    private static int utf8Length(ByteBuf in, int index, int end) {
        int lead = in.getUnsignedByte(index);
        int expected = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        int length = 1;
        while (length < expected && index + length < end && (in.getByte(index + length) & 0xC0) == 0x80) {
            length++;
        }
        return length;
    }

    /** Appends at most {@code limit} bytes, whole characters and whole codes only. Returns the number of bytes. */
    static int encode(String text, ByteBuf out, int limit, Charset charset) {
        int start = out.writerIndex();
        boolean narrow = charset.equals(StandardCharsets.ISO_8859_1);
        int room = limit;
        for (int i = 0; i < text.length() && room > 0; ) {
            char c = text.charAt(i);
            if (c == 0) {
                break;
            }
            if (c == LEAD_80 || c == LEAD_1E) {
                int size = i + 1 < text.length() && text.charAt(i + 1) <= 0xFF ? 2 : 1;
                if (size > room) {
                    break;
                }
                out.writeByte(c);
                if (size == 2) {
                    out.writeByte(text.charAt(i + 1));
                }
                room -= size;
                i += size;
            } else if (c < 0x80 || (narrow && c <= 0xFF)) {
                out.writeByte(c);
                room--;
                i++;
            } else {
                int point = text.codePointAt(i);
                byte[] bytes = encodeCharacter(point, charset);
                if (bytes.length > room) {
                    break;
                }
                out.writeBytes(bytes);
                room -= bytes.length;
                i += Character.charCount(point);
            }
        }
        return out.writerIndex() - start;
    }

    private static byte[] encodeCharacter(int point, Charset charset) {
        CharsetEncoder encoder = charset.newEncoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        String character = Character.toString(point);
        if (!encoder.canEncode(character)) {
            // The letter without its accent is better than a question mark.
            String plain = Normalizer.normalize(character, Normalizer.Form.NFKD);
            character = encoder.canEncode(plain.substring(0, 1)) ? plain.substring(0, 1) : "?";
        }
        try {
            java.nio.ByteBuffer encoded = encoder.encode(CharBuffer.wrap(character));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new IllegalStateException("checked with canEncode", e);
        }
    }
}
