package org.sccpbridge.sccp.message.code;

import org.sccpbridge.sccp.layout.Code;

/** Microphone mode values. */
public record MicrophoneMode(int code) implements Code {
    /** On. */
    public static final MicrophoneMode ON = new MicrophoneMode(1);
    /** Off. */
    public static final MicrophoneMode OFF = new MicrophoneMode(2);

    @Override
    public String toString() {
        return Code.describe(this);
    }
}
