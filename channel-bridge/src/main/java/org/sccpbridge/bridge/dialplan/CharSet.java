package org.sccpbridge.bridge.dialplan;

/** A set of ASCII characters, the lowest in the most significant bit: that gives Asterisk's order of equally large sets. */
record CharSet(long low, long high) {
    static final CharSet EMPTY = new CharSet(0, 0);
    static final CharSet X = EMPTY.plus('0', '9');
    static final CharSet Z = EMPTY.plus('1', '9');
    static final CharSet N = EMPTY.plus('2', '9');
    /** What a phone's keys and speed dials can append to a number. */
    static final CharSet KEYPAD = X.plus('A', 'D').plus('*', '*').plus('#', '#').plus('+', '+');

    static CharSet of(char c) {
        return EMPTY.plus(c, c);
    }

    CharSet plus(char from, char to) {
        long newLow = low;
        long newHigh = high;
        for (int c = from; c <= to && c < 128; c++) {
            if (c < 64) {
                newLow |= bit(c);
            } else {
                newHigh |= bit(c);
            }
        }
        return new CharSet(newLow, newHigh);
    }

    boolean contains(char c) {
        return c < 128 && ((c < 64 ? low : high) & bit(c)) != 0;
    }

    boolean intersects(CharSet other) {
        return (low & other.low) != 0 || (high & other.high) != 0;
    }

    boolean isEmpty() {
        return low == 0 && high == 0;
    }

    int size() {
        return Long.bitCount(low) + Long.bitCount(high);
    }

    int first() {
        return low != 0 ? Long.numberOfLeadingZeros(low) : 64 + Long.numberOfLeadingZeros(high);
    }

    private static long bit(int c) {
        return Long.MIN_VALUE >>> (c & 63);
    }
}
