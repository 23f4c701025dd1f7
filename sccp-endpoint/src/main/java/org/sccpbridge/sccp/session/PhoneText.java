package org.sccpbridge.sccp.session;

/** Texts that phones show in their own language: the character U+0080 and a code of the phone's dictionary. */
final class PhoneText {
    static final String YOUR_CURRENT_OPTIONS = dictionary(0x13);

    private PhoneText() {}

    static String dictionary(int code) {
        return "\u0080" + (char) code;
    }
}
