package org.sccpbridge.sccp.message.code;

import org.sccpbridge.sccp.layout.Code;

/** Reset type values. */
public record ResetType(int code) implements Code {
    /** Hard reset: reboot and fetch the configuration again. */
    public static final ResetType RESET = new ResetType(1);
    /** Soft restart: re-register. */
    public static final ResetType RESTART = new ResetType(2);
    /** Apply configuration. */
    public static final ResetType APPLY_CONFIG = new ResetType(3);

    @Override
    public String toString() {
        return Code.describe(this);
    }
}
