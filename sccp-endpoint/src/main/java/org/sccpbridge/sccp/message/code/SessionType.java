package org.sccpbridge.sccp.message.code;

import org.sccpbridge.sccp.layout.Code;

/** Session type values. */
public record SessionType(int code) implements Code {
    /** Chat. */
    public static final SessionType CHAT = new SessionType(1);
    /** Whiteboard. */
    public static final SessionType WHITEBOARD = new SessionType(2);
    /** Application sharing. */
    public static final SessionType APPLICATION_SHARING = new SessionType(4);
    /** File transfer. */
    public static final SessionType FILE_TRANSFER = new SessionType(8);
    /** Video. */
    public static final SessionType VIDEO = new SessionType(16);

    @Override
    public String toString() {
        return Code.describe(this);
    }
}
