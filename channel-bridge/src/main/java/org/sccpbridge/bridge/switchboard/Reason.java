package org.sccpbridge.bridge.switchboard;

/** Why a call was passed on: Asterisk's word for it, and the number of Q.931 that CallInfo has. */
public enum Reason {
    UNKNOWN("unknown", 0),
    FORWARD_BUSY("cfb", 1),
    FORWARD_NO_ANSWER("cfnr", 2),
    DEFLECTION("deflection", 4),
    OUT_OF_ORDER("out_of_order", 9),
    FORWARD_ALL("cfu", 15),
    /** No number of its own in Q.931. */
    VOICE_MAIL("send_to_vm", 4);

    private final String word;
    private final int code;

    Reason(String word, int code) {
        this.word = word;
        this.code = code;
    }

    /** As {@code REDIRECTING(reason)} has it. */
    public String word() {
        return word;
    }

    public int code() {
        return code;
    }

    static Reason of(String word) {
        for (Reason reason : values()) {
            if (reason.word.equals(word)) {
                return reason;
            }
        }
        return UNKNOWN;
    }
}
