package org.sccpbridge.sccp.message.code;

import org.sccpbridge.sccp.layout.Code;

/** Speaker mode values. */
public record SpeakerMode(int code) implements Code {
    /** On. */
    public static final SpeakerMode ON = new SpeakerMode(1);
    /** Off. */
    public static final SpeakerMode OFF = new SpeakerMode(2);

    @Override
    public String toString() {
        return Code.describe(this);
    }
}
