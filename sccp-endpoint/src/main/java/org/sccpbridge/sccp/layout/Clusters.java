package org.sccpbridge.sccp.layout;

/** What a user sees as one character: a letter with its accents, a joined or coloured emoji, a flag. */
final class Clusters {
    private static final char FIRST_MARK = '\u0300';
    private static final int JOINER = 0x200D;
    private static final int FIRST_FLAG_LETTER = 0x1F1E6;
    private static final int LAST_FLAG_LETTER = 0x1F1FF;
    private static final int FIRST_SKIN = 0x1F3FB;
    private static final int LAST_SKIN = 0x1F3FF;
    private static final int FIRST_JAMO_VOWEL = 0x1160;
    private static final int LAST_JAMO_FINAL = 0x11FF;

    private Clusters() {}

    /** Where the character that begins at {@code from} ends. */
    static int end(String text, int from) {
        int point = text.codePointAt(from);
        int end = from + Character.charCount(point);
        if (isHalf(point)) {
            return end;
        }
        if (isFlagLetter(point) && end < text.length() && isFlagLetter(text.codePointAt(end))) {
            end += 2;
        }
        while (end < text.length() && text.charAt(end) >= FIRST_MARK) {
            int next = text.codePointAt(end);
            int behind = end + Character.charCount(next);
            int joined = next == JOINER && behind < text.length() ? text.codePointAt(behind) : 0;
            if (joined >= FIRST_MARK && !isHalf(joined)) {
                behind += Character.charCount(joined);
            } else if (next != JOINER && !isMark(next)) {
                break;
            }
            end = behind;
        }
        return end;
    }

    /** Changes the character before it. */
    static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || (point >= FIRST_SKIN && point <= LAST_SKIN)
                || (point >= FIRST_JAMO_VOWEL && point <= LAST_JAMO_FINAL);
    }

    /** A surrogate without its other half: nothing can belong to it. */
    private static boolean isHalf(int point) {
        return Character.getType(point) == Character.SURROGATE;
    }

    private static boolean isFlagLetter(int point) {
        return point >= FIRST_FLAG_LETTER && point <= LAST_FLAG_LETTER;
    }
}
