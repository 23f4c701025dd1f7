package org.sccpbridge.bridge.config;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Bytes of a file to its lines: UTF-8 with or without a BOM, LF or CRLF. */
final class LineSplitter {
    private static final int MAX_LINE = 8_192;

    private final String file;
    private final Problems problems;

    LineSplitter(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** A line that cannot be used is empty in the list, so that numbers stay right. */
    List<String> split(byte[] bytes) {
        List<String> lines = new ArrayList<>();
        int start = hasBom(bytes) ? 3 : 0;
        while (start < bytes.length) {
            int end = start;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            int length = end > start && bytes[end - 1] == '\r' ? end - start - 1 : end - start;
            lines.add(line(bytes, start, length, new Location(file, lines.size() + 1)));
            start = end + 1;
        }
        return lines;
    }

    private String line(byte[] bytes, int start, int length, Location where) {
        if (length > MAX_LINE) {
            problems.error(where, "", "", "line of " + length + " bytes, at most " + MAX_LINE + " are allowed");
            return "";
        }
        String line;
        try {
            line = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, start, length))
                    .toString();
        } catch (CharacterCodingException e) {
            problems.error(where, "", "", "not UTF-8 text: save the file as UTF-8");
            return "";
        }
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (Character.isISOControl(c) && c != '\t') {
                problems.error(
                        where, "", "", String.format(Locale.ROOT, "control character 0x%02X, expected plain text", (int)
                                c));
                return "";
            }
        }
        return line;
    }

    private static boolean hasBom(byte[] bytes) {
        return bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    }
}
