package org.sccpbridge.sccp.message.code;

import org.sccpbridge.sccp.layout.Code;

/** Call privacy values. */
public record CallPrivacy(int code) implements Code {
    /** Visible. */
    public static final CallPrivacy NONE = new CallPrivacy(0);
    /** Collapsed. */
    public static final CallPrivacy LIMITED = new CallPrivacy(1);
    /** Hidden. */
    public static final CallPrivacy FULL = new CallPrivacy(2);

    @Override
    public String toString() {
        return Code.describe(this);
    }
}
