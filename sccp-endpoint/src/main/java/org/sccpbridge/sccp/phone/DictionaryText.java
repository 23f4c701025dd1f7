package org.sccpbridge.sccp.phone;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.sccp.message.code.DisplayText1E;
import org.sccpbridge.sccp.message.code.DisplayText80;

/**
 * Texts as an English phone shows them: byte 0x80 or 0x1E and one more stand for a text that the phone has in its own language,
 * and may be mixed with plain characters ({@code 80 17 31 30 30 33} is "From 1003", capture).
 */
public final class DictionaryText {
    private static final char FIRST_TABLE = 0x80;
    private static final char SECOND_TABLE = 0x1E;
    private static final Map<Integer, String> FIRST = Arrays.stream(DisplayText80.values())
            .collect(Collectors.toUnmodifiableMap(DisplayText80::code, DisplayText80::english));
    private static final Map<Integer, String> SECOND = Arrays.stream(DisplayText1E.values())
            .collect(Collectors.toUnmodifiableMap(DisplayText1E::code, DisplayText1E::english));

    private DictionaryText() {}

    /** Replaces the codes in {@code wire}, set off from other text by spaces; an unknown one becomes {@code <80 7F>}. */
    public static String english(String wire) {
        StringBuilder shown = new StringBuilder();
        boolean afterText = false;
        for (int i = 0; i < wire.length(); i++) {
            char c = wire.charAt(i);
            boolean code = isTable(c) && i + 1 < wire.length();
            if ((code || afterText) && !shown.isEmpty() && !Character.isWhitespace(c) && !endsWithSpace(shown)) {
                shown.append(' ');
            }
            shown.append(code ? text(c, wire.charAt(++i)) : String.valueOf(c));
            afterText = code;
        }
        return shown.toString();
    }

    private static boolean isTable(char c) {
        return c == FIRST_TABLE || c == SECOND_TABLE;
    }

    private static boolean endsWithSpace(StringBuilder text) {
        return Character.isWhitespace(text.charAt(text.length() - 1));
    }

    private static String text(char table, char code) {
        if (table == FIRST_TABLE && code == DisplayText80.BACKSPACE.code()) {
            return "<<";
        }
        @Nullable String text = (table == FIRST_TABLE ? FIRST : SECOND).get((int) code);
        return text != null ? text : String.format(Locale.ROOT, "<%02X %02X>", (int) table, (int) code);
    }
}
