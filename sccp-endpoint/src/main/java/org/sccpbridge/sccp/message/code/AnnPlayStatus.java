package org.sccpbridge.sccp.message.code;

import org.sccpbridge.sccp.layout.Code;

/** Ann play status values. */
public record AnnPlayStatus(int code) implements Code {
    /** Ok. */
    public static final AnnPlayStatus OK = new AnnPlayStatus(0);
    /** Error. */
    public static final AnnPlayStatus ERROR = new AnnPlayStatus(1);

    @Override
    public String toString() {
        return Code.describe(this);
    }
}
