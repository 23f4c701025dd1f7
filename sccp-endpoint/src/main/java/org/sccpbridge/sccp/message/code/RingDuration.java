package org.sccpbridge.sccp.message.code;

import org.sccpbridge.sccp.layout.Code;

/** Ring duration values. */
public record RingDuration(int code) implements Code {
    /** Keep ringing. */
    public static final RingDuration NORMAL = new RingDuration(1);
    /** One ring. */
    public static final RingDuration SINGLE = new RingDuration(2);

    @Override
    public String toString() {
        return Code.describe(this);
    }
}
