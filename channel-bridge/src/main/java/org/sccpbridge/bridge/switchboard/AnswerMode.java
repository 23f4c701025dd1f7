package org.sccpbridge.bridge.switchboard;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a call answers itself, in chan-sccp's words: {@code 1w} or {@code 2w}, and perhaps a letter for what the caller gets when the phone is in
 * use: {@code b} busy, {@code u} unavailable, {@code c} congestion; without one the call rings as any other.
 *
 * @param oneWay whether the phone only listens
 * @param inUse null: it rings
 */
record AnswerMode(boolean oneWay, @Nullable HangupReason inUse) {
    private static final Pattern WORD = Pattern.compile("(?:aa=?)?([12])w([buc]?)");

    /** Null when it is none. */
    static @Nullable AnswerMode of(String word) {
        Matcher matcher = WORD.matcher(word.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return null;
        }
        HangupReason reason = switch (matcher.group(2)) {
            case "b" -> HangupReason.BUSY;
            case "u" -> HangupReason.ABSENT;
            case "c" -> HangupReason.CONGESTION;
            default -> null;
        };
        return new AnswerMode(matcher.group(1).equals("1"), reason);
    }
}
