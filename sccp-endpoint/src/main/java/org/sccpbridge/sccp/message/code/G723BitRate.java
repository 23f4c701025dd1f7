package org.sccpbridge.sccp.message.code;

import org.sccpbridge.sccp.layout.Code;

/** G723 bit rate values. */
public record G723BitRate(int code) implements Code {
    /** 5.3 kbit/s. */
    public static final G723BitRate RATE_5_3K = new G723BitRate(1);
    /** 6.3 kbit/s. */
    public static final G723BitRate RATE_6_3K = new G723BitRate(2);

    @Override
    public String toString() {
        return Code.describe(this);
    }
}
