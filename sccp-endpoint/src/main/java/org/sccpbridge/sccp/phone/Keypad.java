package org.sccpbridge.sccp.phone;

/** The keys of the keypad: KeypadButton numbers and what is printed on them. */
final class Keypad {
    private static final String KEYS = "0123456789ABCD*#+";

    private Keypad() {}

    /** The number of a key; -1 when there is no such key. */
    static int number(char key) {
        return KEYS.indexOf(Character.toUpperCase(key));
    }

    /** What is printed on a key; {@code ?} for an unknown number. */
    static char character(int number) {
        return number >= 0 && number < KEYS.length() ? KEYS.charAt(number) : '?';
    }
}
