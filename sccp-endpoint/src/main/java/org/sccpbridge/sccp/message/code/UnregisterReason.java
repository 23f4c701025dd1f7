package org.sccpbridge.sccp.message.code;

import org.sccpbridge.sccp.layout.Code;

/** Unregister reason values. */
public record UnregisterReason(int code) implements Code {
    /** Unspecified. */
    public static final UnregisterReason UNKNOWN = new UnregisterReason(0);
    /** Power save. */
    public static final UnregisterReason POWER_SAVE_MODE = new UnregisterReason(1);

    @Override
    public String toString() {
        return Code.describe(this);
    }
}
