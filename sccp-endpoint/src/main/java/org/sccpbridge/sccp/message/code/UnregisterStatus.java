package org.sccpbridge.sccp.message.code;

import org.sccpbridge.sccp.layout.Code;

/** Unregister status values. */
public record UnregisterStatus(int code) implements Code {
    /** Ok. */
    public static final UnregisterStatus OK = new UnregisterStatus(0);
    /** Error. */
    public static final UnregisterStatus ERROR = new UnregisterStatus(1);
    /** Refused, calls still active. */
    public static final UnregisterStatus NAK = new UnregisterStatus(2);

    @Override
    public String toString() {
        return Code.describe(this);
    }
}
