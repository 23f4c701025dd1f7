package org.sccpbridge.ari.api;

/** The reasons that {@code DELETE /channels/{id}} knows, with the Q.850 cause and the DIALSTATUS that a caller behind {@code Dial()} gets. */
public enum HangupReason {
    /** 16; NOANSWER before the answer. */
    NORMAL("normal"),
    /** 17; BUSY. */
    BUSY("busy"),
    /** 34; CONGESTION. */
    CONGESTION("congestion"),
    /** 19; NOANSWER. */
    NO_ANSWER("no_answer"),
    /** 102. */
    TIMEOUT("timeout"),
    /** 21; CHANUNAVAIL. */
    REJECTED("rejected"),
    /** 1; CHANUNAVAIL. */
    UNALLOCATED("unallocated"),
    /** 31. */
    NORMAL_UNSPECIFIED("normal_unspecified"),
    /** 28. */
    NUMBER_INCOMPLETE("number_incomplete"),
    /** 58. */
    CODEC_MISMATCH("codec_mismatch"),
    /** 127. */
    INTERWORKING("interworking"),
    /** 38. */
    FAILURE("failure"),
    /** 26. */
    ANSWERED_ELSEWHERE("answered_elsewhere");

    private final String word;

    HangupReason(String word) {
        this.word = word;
    }

    /** Asterisk's word. */
    public String word() {
        return word;
    }
}
