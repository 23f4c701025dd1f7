package org.sccpbridge.sccp.message.code;

import org.sccpbridge.sccp.layout.Code;

/** Media path capability values. */
public record MediaPathCapabilityCode(int code) implements Code {
    /** Enabled. */
    public static final MediaPathCapabilityCode ENABLE = new MediaPathCapabilityCode(1);
    /** Disabled. */
    public static final MediaPathCapabilityCode DISABLE = new MediaPathCapabilityCode(2);
    /** Monitor. */
    public static final MediaPathCapabilityCode MONITOR = new MediaPathCapabilityCode(3);

    @Override
    public String toString() {
        return Code.describe(this);
    }
}
