package org.sccpbridge.sccp.message.code;

import org.sccpbridge.sccp.layout.Code;

/** Recording status values. */
public record RecordingStatusCode(int code) implements Code {
    /** Off. */
    public static final RecordingStatusCode OFF = new RecordingStatusCode(0);
    /** On. */
    public static final RecordingStatusCode ON = new RecordingStatusCode(1);

    @Override
    public String toString() {
        return Code.describe(this);
    }
}
