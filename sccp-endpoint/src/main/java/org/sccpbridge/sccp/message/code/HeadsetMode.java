package org.sccpbridge.sccp.message.code;

import org.sccpbridge.sccp.layout.Code;

/** Headset mode values. */
public record HeadsetMode(int code) implements Code {
    /** On. */
    public static final HeadsetMode ON = new HeadsetMode(1);
    /** Off. */
    public static final HeadsetMode OFF = new HeadsetMode(2);

    @Override
    public String toString() {
        return Code.describe(this);
    }
}
