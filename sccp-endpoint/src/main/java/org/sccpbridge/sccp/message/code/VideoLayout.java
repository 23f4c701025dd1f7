package org.sccpbridge.sccp.message.code;

import org.sccpbridge.sccp.layout.Code;

/** Video layout values. */
public record VideoLayout(int code) implements Code {
    public static final VideoLayout NO_LAYOUT = new VideoLayout(0);
    public static final VideoLayout ONE_BY_ONE = new VideoLayout(1);
    public static final VideoLayout ONE_BY_TWO = new VideoLayout(2);
    public static final VideoLayout TWO_BY_TWO = new VideoLayout(3);
    public static final VideoLayout TWO_BY_TWO_3_ALT1 = new VideoLayout(4);
    public static final VideoLayout TWO_BY_TWO_3_ALT2 = new VideoLayout(5);
    public static final VideoLayout THREE_BY_THREE = new VideoLayout(6);
    public static final VideoLayout THREE_BY_THREE_6_ALT1 = new VideoLayout(7);
    public static final VideoLayout THREE_BY_THREE_6_ALT2 = new VideoLayout(8);
    public static final VideoLayout THREE_BY_THREE_4_ALT1 = new VideoLayout(9);
    public static final VideoLayout THREE_BY_THREE_4_ALT2 = new VideoLayout(10);

    @Override
    public String toString() {
        return Code.describe(this);
    }
}
