package org.sccpbridge.sccp.message.code;

import org.sccpbridge.sccp.layout.Code;

/** Media path event values. */
public record MediaPathEventCode(int code) implements Code {
    /** Path taken / off hook. */
    public static final MediaPathEventCode ON = new MediaPathEventCode(1);
    /** Path released / on hook. */
    public static final MediaPathEventCode OFF = new MediaPathEventCode(2);

    @Override
    public String toString() {
        return Code.describe(this);
    }
}
