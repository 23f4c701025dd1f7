package org.sccpbridge.sccp.message.code;

import org.sccpbridge.sccp.layout.Code;

/** Keypad button values. */
public record KeypadButtonCode(int code) implements Code {
    /** 0. */
    public static final KeypadButtonCode DIGIT_0 = new KeypadButtonCode(0);
    /** 1. */
    public static final KeypadButtonCode DIGIT_1 = new KeypadButtonCode(1);
    /** 2. */
    public static final KeypadButtonCode DIGIT_2 = new KeypadButtonCode(2);
    /** 3. */
    public static final KeypadButtonCode DIGIT_3 = new KeypadButtonCode(3);
    /** 4. */
    public static final KeypadButtonCode DIGIT_4 = new KeypadButtonCode(4);
    /** 5. */
    public static final KeypadButtonCode DIGIT_5 = new KeypadButtonCode(5);
    /** 6. */
    public static final KeypadButtonCode DIGIT_6 = new KeypadButtonCode(6);
    /** 7. */
    public static final KeypadButtonCode DIGIT_7 = new KeypadButtonCode(7);
    /** 8. */
    public static final KeypadButtonCode DIGIT_8 = new KeypadButtonCode(8);
    /** 9. */
    public static final KeypadButtonCode DIGIT_9 = new KeypadButtonCode(9);
    /** A. */
    public static final KeypadButtonCode A = new KeypadButtonCode(10);
    /** B. */
    public static final KeypadButtonCode B = new KeypadButtonCode(11);
    /** C. */
    public static final KeypadButtonCode C = new KeypadButtonCode(12);
    /** D. */
    public static final KeypadButtonCode D = new KeypadButtonCode(13);
    /** *. */
    public static final KeypadButtonCode STAR = new KeypadButtonCode(14);
    /** #. */
    public static final KeypadButtonCode POUND = new KeypadButtonCode(15);
    /** +. */
    public static final KeypadButtonCode PLUS = new KeypadButtonCode(16);

    @Override
    public String toString() {
        return Code.describe(this);
    }
}
