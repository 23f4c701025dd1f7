package org.sccpbridge.sccp.layout;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

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

    /** From here on a character may belong to the one before it. */
    private static final char COMBINING = '\u0300';

    private static final int TOO_LONG = -1;

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
        boolean utf8 = charset.equals(StandardCharsets.UTF_8);
        boolean pairs = !utf8 && charset.newEncoder().maxBytesPerChar() > 1;
        int end = index + size;
        int start = index;
        for (int i = index; i < end; ) {
            int b = in.getUnsignedByte(i);
            if (isLead((char) b)) {
                text.append(in.toString(start, i - start, charset)).append((char) b);
                if (i + 1 < end) {
                    text.append((char) in.getUnsignedByte(i + 1));
                }
                i += 2;
                start = Math.min(i, end);
            } else {
                i += utf8 ? utf8Length(in, i, end) : pairs && b > LEAD_80 ? 2 : 1;
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

    static boolean isLead(char c) {
        return c == LEAD_80 || c == LEAD_1E;
    }

    /**
     * Appends at most {@code limit} bytes: whole codes, and characters with all their accents. What the encoding lacks is spelled
     * with what it has. Returns the number of bytes.
     */
    static int encode(String text, ByteBuf out, int limit, Charset charset) {
        if (text.length() <= limit && isPlain(text)) {
            return ByteBufUtil.writeAscii(out, text);
        }
        int start = out.writerIndex();
        boolean utf8 = charset.equals(StandardCharsets.UTF_8);
        CodePage page = CodePage.of(charset);
        int room = limit;
        for (int i = 0; i < text.length() && room > 0; ) {
            char c = text.charAt(i);
            int end = i + 1;
            int size = 1;
            if (c == 0) {
                break;
            } else if (isLead(c)) {
                end = end < text.length() && isCode(text.charAt(end)) ? end + 1 : end;
                size = code(text, i, end, out, room);
            } else {
                byte single = c < 0x80 ? (byte) c : page.single(c);
                end = single != 0 && (end == text.length() || text.charAt(end) < COMBINING)
                        ? end
                        : Clusters.end(text, i);
                if (single != 0 && end == i + 1) {
                    out.writeByte(single);
                } else {
                    size = utf8 ? utf8(text, i, end, out, room) : spelled(text.substring(i, end), out, room, page);
                }
            }
            if (size < 0) {
                break;
            }
            room -= size;
            i = end;
        }
        return out.writerIndex() - start;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 || c == 0 || c == LEAD_1E) {
                return false;
            }
        }
        return true;
    }

    /** The second byte of a code; NUL would end the text. */
    private static boolean isCode(char c) {
        return c > 0 && c <= 0xFF;
    }

    private static int code(String text, int from, int to, ByteBuf out, int room) {
        if (to - from > room) {
            return TOO_LONG;
        }
        if (to == from + 1 && to < text.length() && text.charAt(to) != 0) {
            // would make a code of the first byte of what follows
            return 0;
        }
        for (int i = from; i < to; i++) {
            out.writeByte(text.charAt(i));
        }
        return to - from;
    }

    private static int utf8(String text, int from, int to, ByteBuf out, int room) {
        int size = ByteBufUtil.utf8Bytes(text, from, to);
        if (size > room) {
            return TOO_LONG;
        }
        ByteBufUtil.reserveAndWriteUtf8(out, text, from, to, size);
        return size;
    }

    private static int spelled(String character, ByteBuf out, int room, CodePage page) {
        byte[] bytes = page.bytes(Transliteration.spell(character, page));
        if (bytes.length > room) {
            return TOO_LONG;
        }
        out.writeBytes(bytes);
        return bytes.length;
    }
}
