package org.sccpbridge.sccp.message.code;

import org.sccpbridge.sccp.layout.Code;

/** Silence suppression values. */
public record SilenceSuppression(int code) implements Code {
    /** Off. */
    public static final SilenceSuppression OFF = new SilenceSuppression(0);
    /** On. */
    public static final SilenceSuppression ON = new SilenceSuppression(1);

    @Override
    public String toString() {
        return Code.describe(this);
    }
}
