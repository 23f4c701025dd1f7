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
        if (isFlagLetter(point) && end < text.length() && isFlagLetter(text.codePointAt(end))) {
            end += 2;
        }
        while (end < text.length() && text.charAt(end) >= FIRST_MARK) {
            int next = text.codePointAt(end);
            int behind = end + Character.charCount(next);
            if (next == JOINER && behind < text.length() && text.charAt(behind) >= FIRST_MARK) {
                behind += Character.charCount(text.codePointAt(behind));
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

    private static boolean isFlagLetter(int point) {
        return point >= FIRST_FLAG_LETTER && point <= LAST_FLAG_LETTER;
    }
}
