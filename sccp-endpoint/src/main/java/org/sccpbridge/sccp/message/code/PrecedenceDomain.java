package org.sccpbridge.sccp.message.code;

import org.sccpbridge.sccp.layout.Code;

/** Precedence domain values. */
public record PrecedenceDomain(int code) implements Code {
    /** Default domain. */
    public static final PrecedenceDomain DEFAULT = new PrecedenceDomain(0);

    @Override
    public String toString() {
        return Code.describe(this);
    }
}
