package org.sccpbridge.sccp.message.code;

import org.sccpbridge.sccp.layout.Code;

/** Call security status values. */
public record CallSecurityStatus(int code) implements Code {
    /** Unknown (seen while ringing). */
    public static final CallSecurityStatus UNKNOWN = new CallSecurityStatus(0);
    /** Not authenticated (seen once connected). */
    public static final CallSecurityStatus NOT_AUTHENTICATED = new CallSecurityStatus(1);
    /** Authenticated. */
    public static final CallSecurityStatus AUTHENTICATED = new CallSecurityStatus(2);
    /** Encrypted. */
    public static final CallSecurityStatus ENCRYPTED = new CallSecurityStatus(3);
    /** Upper bound marker. */
    public static final CallSecurityStatus MAX = new CallSecurityStatus(4);

    @Override
    public String toString() {
        return Code.describe(this);
    }
}
