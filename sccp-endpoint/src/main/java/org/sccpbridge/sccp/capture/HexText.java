package org.sccpbridge.sccp.capture;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bytes out of what people copy: plain hex digits, or the dumps of xxd, hexdump -C, tcpdump -x and Wireshark. */
public final class HexText {
    private static final int MAX_BYTES = 16 * 1024 * 1024;

    /** {@code 0000: 0400 0000  ....} or {@code 0x0010:  4500} */
    private static final Pattern WITH_COLON = Pattern.compile("(?:0x)?[0-9a-f]{4,8}:\\s+(.*)");

    /** {@code 00000000  04 00 00 00  00 00 00 00  |........|} or {@code 0000   04 00 00 00   ....} */
    private static final Pattern WITH_SPACES = Pattern.compile("[0-9a-f]{4,8} {2,3}((?:[0-9a-f]{2} ).*)");

    private static final Pattern ASCII_COLUMN = Pattern.compile("\\|.*| {3,}\\S.*");
    private static final Pattern ASCII_COLUMN_OF_XXD = Pattern.compile(" {2,}\\S.*");

    private HexText() {}

    /** Whether every character may be part of hex digits. */
    public static boolean isPlain(String text) {
        return text.matches("[0-9A-Fa-f\\s:]+");
    }

    /**
     * The bytes.
     *
     * @throws CaptureException naming line and word that are no hex
     */
    public static byte[] parse(String name, String text) throws CaptureException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            for (String word : digits(line.toLowerCase(Locale.ROOT)).split("[\\s:]+", -1)) {
                if (word.length() % 2 != 0 || !word.chars().allMatch(HexFormat::isHexDigit)) {
                    throw new CaptureException(
                            name, bytes.size(), "line " + number + ": '" + FrameText.printable(word) + "' is no hex");
                }
                bytes.writeBytes(HexFormat.of().parseHex(word));
            }
            if (bytes.size() > MAX_BYTES) {
                throw new CaptureException(name, bytes.size(), "more than " + MAX_BYTES + " bytes of hex");
            }
        }
        return bytes.toByteArray();
    }

    private static String digits(String line) {
        String text = line.stripTrailing();
        Matcher colon = WITH_COLON.matcher(text);
        if (colon.matches()) {
            return ASCII_COLUMN_OF_XXD.matcher(colon.group(1)).replaceFirst("").strip();
        }
        Matcher spaces = WITH_SPACES.matcher(text);
        if (spaces.matches()) {
            return ASCII_COLUMN.matcher(spaces.group(1)).replaceFirst("").strip();
        }
        return text.strip();
    }
}
