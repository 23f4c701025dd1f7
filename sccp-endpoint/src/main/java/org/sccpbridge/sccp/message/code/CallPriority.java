package org.sccpbridge.sccp.message.code;

import org.sccpbridge.sccp.layout.Code;

/** Call priority values. */
public record CallPriority(int code) implements Code {
    /** Flash override. */
    public static final CallPriority HIGHEST = new CallPriority(0);
    /** Flash. */
    public static final CallPriority HIGH = new CallPriority(1);
    /** Immediate. */
    public static final CallPriority MEDIUM = new CallPriority(2);
    /** Priority. */
    public static final CallPriority LOW = new CallPriority(3);
    /** Routine (every captured CallState carries 4). */
    public static final CallPriority NORMAL = new CallPriority(4);

    @Override
    public String toString() {
        return Code.describe(this);
    }
}
