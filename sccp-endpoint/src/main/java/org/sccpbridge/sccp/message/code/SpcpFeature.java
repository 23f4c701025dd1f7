package org.sccpbridge.sccp.message.code;

import org.sccpbridge.sccp.layout.Code;

/** What the server offers an SPA phone with its token. */
public record SpcpFeature(int code) implements Code {
    /** Everything: what observed servers send. */
    public static final SpcpFeature ALL = new SpcpFeature(0xFFFF);

    @Override
    public String toString() {
        return Code.describe(this);
    }
}
