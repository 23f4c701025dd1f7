package org.sccpbridge.sccp.message.code;

import org.sccpbridge.sccp.layout.Code;

/** Call history disposition values. */
public record CallHistoryDisposition(int code) implements Code {
    /** Do not log. */
    public static final CallHistoryDisposition IGNORE = new CallHistoryDisposition(0);
    /** Placed. */
    public static final CallHistoryDisposition PLACED_CALLS = new CallHistoryDisposition(1);
    /** Received. */
    public static final CallHistoryDisposition RECEIVED_CALLS = new CallHistoryDisposition(2);
    /** Missed. */
    public static final CallHistoryDisposition MISSED_CALLS = new CallHistoryDisposition(3);
    /** Unknown. */
    public static final CallHistoryDisposition UNKNOWN = new CallHistoryDisposition(0xFFFFFFFF);

    @Override
    public String toString() {
        return Code.describe(this);
    }
}
