package org.sccpbridge.sccp.message.code;

import org.sccpbridge.sccp.layout.Code;

/** Echo cancellation values. */
public record EchoCancellation(int code) implements Code {
    /** Off. */
    public static final EchoCancellation OFF = new EchoCancellation(0);
    /** On. */
    public static final EchoCancellation ON = new EchoCancellation(1);

    @Override
    public String toString() {
        return Code.describe(this);
    }
}
