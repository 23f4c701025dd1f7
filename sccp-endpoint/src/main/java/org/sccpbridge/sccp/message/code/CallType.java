package org.sccpbridge.sccp.message.code;

import org.sccpbridge.sccp.layout.Code;

/** Call type values. */
public record CallType(int code) implements Code {
    /** Inbound. */
    public static final CallType INBOUND = new CallType(1);
    /** Outbound. */
    public static final CallType OUTBOUND = new CallType(2);
    /** Forwarded. */
    public static final CallType FORWARD = new CallType(3);

    @Override
    public String toString() {
        return Code.describe(this);
    }
}
