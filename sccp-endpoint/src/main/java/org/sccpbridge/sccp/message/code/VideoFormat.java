package org.sccpbridge.sccp.message.code;

import org.sccpbridge.sccp.layout.Code;

/** Video format values. */
public record VideoFormat(int code) implements Code {
    /** Undefined. */
    public static final VideoFormat UNDEFINED = new VideoFormat(0);
    /** 128x96. */
    public static final VideoFormat SQCIF = new VideoFormat(1);
    /** 176x144. */
    public static final VideoFormat QCIF = new VideoFormat(2);
    /** 352x288. */
    public static final VideoFormat CIF = new VideoFormat(3);
    /** 704x576. */
    public static final VideoFormat CIF4 = new VideoFormat(4);
    /** 1408x1152. */
    public static final VideoFormat CIF16 = new VideoFormat(5);
    /** Custom. */
    public static final VideoFormat CUSTOM_BASE = new VideoFormat(6);
    /** Seen from a 7985 at protocol 5. */
    public static final VideoFormat UNKNOWN_7985 = new VideoFormat(232);

    @Override
    public String toString() {
        return Code.describe(this);
    }
}
