package org.sccpbridge.sccp.message.code;

import org.sccpbridge.sccp.layout.Code;

/** Stats processing mode values. */
public record StatsProcessingMode(int code) implements Code {
    /** Reset counters after reading. */
    public static final StatsProcessingMode CLEAR_STATS = new StatsProcessingMode(0);
    /** Keep counters. */
    public static final StatsProcessingMode DO_NOT_CLEAR_STATS = new StatsProcessingMode(1);

    @Override
    public String toString() {
        return Code.describe(this);
    }
}
