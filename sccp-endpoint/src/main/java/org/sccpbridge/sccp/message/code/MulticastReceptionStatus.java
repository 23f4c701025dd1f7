package org.sccpbridge.sccp.message.code;

import org.sccpbridge.sccp.layout.Code;

/** Multicast reception status values. */
public record MulticastReceptionStatus(int code) implements Code {
    /** Ok. */
    public static final MulticastReceptionStatus OK = new MulticastReceptionStatus(0);
    /** Error. */
    public static final MulticastReceptionStatus ERROR = new MulticastReceptionStatus(1);

    @Override
    public String toString() {
        return Code.describe(this);
    }
}
