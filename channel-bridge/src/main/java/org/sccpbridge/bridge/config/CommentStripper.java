package org.sccpbridge.bridge.config;

/**
 * Removes comments as Asterisk does: {@code ;} to the end of the line, {@code \;} is a semicolon, {@code ;-- … --;}
 * spans lines and nests, {@code ;---} is an ordinary comment. One instance a file.
 */
final class CommentStripper {
    private int depth;
    private int openedAt;

    String strip(String line, int number) {
        StringBuilder text = new StringBuilder(line.length());
        int i = 0;
        while (i < line.length()) {
            if (opensBlock(line, i)) {
                if (depth++ == 0) {
                    openedAt = number;
                }
                i += 3;
            } else if (depth > 0) {
                boolean closes = line.startsWith("--;", i);
                depth -= closes ? 1 : 0;
                i += closes ? 3 : 1;
            } else if (line.startsWith("\\;", i)) {
                text.append(';');
                i += 2;
            } else if (line.charAt(i) == ';') {
                break;
            } else {
                text.append(line.charAt(i++));
            }
        }
        return text.toString().strip();
    }

    /** The line where a comment that is still open began; 0: none is open. */
    int openedAt() {
        return depth > 0 ? openedAt : 0;
    }

    private static boolean opensBlock(String line, int at) {
        return line.startsWith(";--", at) && !line.startsWith(";---", at);
    }
}
