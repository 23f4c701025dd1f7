package org.sccpbridge.sccp.message.code;

import org.sccpbridge.sccp.layout.Code;

/** Sequence flag values. */
public record SequenceFlag(int code) implements Code {
    /** First segment. */
    public static final SequenceFlag FIRST = new SequenceFlag(0);
    /** Middle segment. */
    public static final SequenceFlag MORE = new SequenceFlag(1);
    /** Last or only segment. */
    public static final SequenceFlag LAST = new SequenceFlag(2);

    @Override
    public String toString() {
        return Code.describe(this);
    }
}
