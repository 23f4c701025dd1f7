package org.sccpbridge.sccp.message.code;

import org.sccpbridge.sccp.layout.Code;

/** Media path id values. */
public record MediaPathId(int code) implements Code {
    /** Headset. */
    public static final MediaPathId HEADSET = new MediaPathId(1);
    /** Handset. */
    public static final MediaPathId HANDSET = new MediaPathId(2);
    /** Speaker. */
    public static final MediaPathId SPEAKER = new MediaPathId(3);

    @Override
    public String toString() {
        return Code.describe(this);
    }
}
