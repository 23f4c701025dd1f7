package org.sccpbridge.sccp.dialect;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.sccpbridge.sccp.layout.Octets;

/** An XML document as phones take it. */
final class XmlPieces {
    /** Bytes of one message. */
    static final int MAX = 2000;

    private XmlPieces() {}

    /** UTF-8, or ASCII with character references, which every parser reads whatever the phone's code page is. */
    static Octets bytes(String xml, boolean utf8) {
        if (utf8) {
            return Octets.of(xml.getBytes(StandardCharsets.UTF_8));
        }
        StringBuilder ascii = new StringBuilder(xml.length());
        xml.codePoints().forEach(point -> {
            if (point < 0x80) {
                ascii.append((char) point);
            } else {
                ascii.append(String.format(Locale.ROOT, "&#%d;", point));
            }
        });
        return Octets.of(ascii.toString().getBytes(StandardCharsets.US_ASCII));
    }

    /** Pieces of at most {@link #MAX} bytes, no character cut; at least one. */
    static List<Octets> cut(Octets document) {
        byte[] bytes = document.toArray();
        List<Octets> pieces = new ArrayList<>();
        int start = 0;
        do {
            int end = Math.min(start + MAX, bytes.length);
            while (end < bytes.length && isInside(bytes[end])) {
                end--;
            }
            pieces.add(Octets.of(Arrays.copyOfRange(bytes, start, end)));
            start = end;
        } while (start < bytes.length);
        return pieces;
    }

    /** A byte of UTF-8 that continues a character. */
    private static boolean isInside(byte b) {
        return (b & 0xC0) == 0x80;
    }
}
