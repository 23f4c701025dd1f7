package org.sccpbridge.sccp.message.code;

import org.sccpbridge.sccp.layout.Code;

/** Tone direction values. */
public record ToneDirection(int code) implements Code {
    /** Towards the user. */
    public static final ToneDirection USER = new ToneDirection(0);
    /** Towards the network. */
    public static final ToneDirection NETWORK = new ToneDirection(1);
    /** Both ways. */
    public static final ToneDirection BOTH = new ToneDirection(2);

    @Override
    public String toString() {
        return Code.describe(this);
    }
}
