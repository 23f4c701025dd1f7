package org.sccpbridge.sccp.message.code;

import org.sccpbridge.sccp.layout.Code;

/** Ann play mode values. */
public record AnnPlayMode(int code) implements Code {
    /** Xml Config Mode. */
    public static final AnnPlayMode XML_CONFIG_MODE = new AnnPlayMode(0);
    /** One Shot Mode. */
    public static final AnnPlayMode ONE_SHOT_MODE = new AnnPlayMode(1);
    /** Continuous Mode. */
    public static final AnnPlayMode CONTINUOUS_MODE = new AnnPlayMode(2);

    @Override
    public String toString() {
        return Code.describe(this);
    }
}
