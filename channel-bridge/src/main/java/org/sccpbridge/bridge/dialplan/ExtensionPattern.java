package org.sccpbridge.bridge.dialplan;

import java.util.ArrayList;
import java.util.List;

/**
 * A pattern taken apart: one set of characters for each digit, then how it ends.
 *
 * @param digits what each digit may be; an empty set can never match
 */
record ExtensionPattern(List<CharSet> digits, Ending ending) implements Comparable<ExtensionPattern> {
    /** How a pattern ends, in the order in which Asterisk tries them. */
    enum Ending {
        /** {@code .}: one or more of anything. */
        DOT(0x18000),
        /** {@code !}: zero or more of anything, decided at once. */
        BANG(0x28000),
        /** Nothing more. */
        END(0x30000);

        private final int order;

        Ending(int order) {
            this.order = order;
        }
    }

    /** Reads any text as Asterisk would: what makes no sense becomes a digit that never matches. */
    static ExtensionPattern parse(String text) {
        List<CharSet> digits = new ArrayList<>();
        int at = text.startsWith("_") ? 1 : 0;
        while (at < text.length()) {
            char c = text.charAt(at++);
            switch (c) {
                case '-', ' ' -> {}
                case '.' -> {
                    return new ExtensionPattern(digits, Ending.DOT);
                }
                case '!' -> {
                    return new ExtensionPattern(digits, Ending.BANG);
                }
                // separates the caller id; ShowDialPlan leaves it out
                case '/' -> {
                    return new ExtensionPattern(digits, Ending.END);
                }
                case 'X', 'x' -> digits.add(CharSet.X);
                case 'Z', 'z' -> digits.add(CharSet.Z);
                case 'N', 'n' -> digits.add(CharSet.N);
                case '[' -> {
                    int end = text.indexOf(']', at);
                    if (end < 0) {
                        digits.add(CharSet.EMPTY);
                        return new ExtensionPattern(digits, Ending.END);
                    }
                    if (end > at) {
                        digits.add(set(text, at, end));
                    }
                    at = end + 1;
                }
                default -> digits.add(CharSet.of(c));
            }
        }
        return new ExtensionPattern(digits, Ending.END);
    }

    private static CharSet set(String text, int from, int end) {
        CharSet set = CharSet.EMPTY;
        for (int at = from; at < end; at++) {
            char first = text.charAt(at);
            if (at + 2 < end && text.charAt(at + 1) == '-') {
                set = set.plus(first, text.charAt(at + 2));
                at += 2;
            } else {
                set = set.plus(first, first);
            }
        }
        return set;
    }

    /** The order in which Asterisk tries patterns: smaller sets first, then lower characters, {@code .} and {@code !} last. */
    @Override
    public int compareTo(ExtensionPattern other) {
        for (int i = 0; i <= digits.size() && i <= other.digits.size(); i++) {
            int order = order(i) - other.order(i);
            if (order != 0) {
                return order;
            }
            if (i < digits.size()) {
                CharSet mine = digits.get(i);
                CharSet theirs = other.digits.get(i);
                int sets = Long.compareUnsigned(theirs.low(), mine.low());
                if (sets == 0) {
                    sets = Long.compareUnsigned(theirs.high(), mine.high());
                }
                if (sets != 0) {
                    return sets;
                }
            }
        }
        return 0;
    }

    private int order(int i) {
        if (i >= digits.size()) {
            return ending.order;
        }
        CharSet set = digits.get(i);
        return set.isEmpty() ? 0x40000 : set.size() << 8 | set.first();
    }

    /** The first position from which on every digit can be typed on a phone. */
    int typeableFrom() {
        int from = digits.size();
        while (from > 0 && digits.get(from - 1).intersects(CharSet.KEYPAD)) {
            from--;
        }
        return from;
    }

    /** Whether exactly these digits match, as in an {@code ignorepat}. */
    boolean matches(String dialled) {
        int given = dialled.length();
        boolean longEnough = ending == Ending.DOT ? given > digits.size() : given >= digits.size();
        if (!longEnough || (ending == Ending.END && given > digits.size())) {
            return false;
        }
        for (int i = 0; i < digits.size(); i++) {
            if (!digits.get(i).contains(dialled.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
