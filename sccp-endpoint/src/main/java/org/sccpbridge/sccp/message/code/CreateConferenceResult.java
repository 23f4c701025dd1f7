package org.sccpbridge.sccp.message.code;

import org.sccpbridge.sccp.layout.Code;

/** Create conference result values. */
public record CreateConferenceResult(int code) implements Code {
    /** Ok. */
    public static final CreateConferenceResult OK = new CreateConferenceResult(0);
    /** Resource Not Available. */
    public static final CreateConferenceResult RESOURCE_NOT_AVAILABLE = new CreateConferenceResult(1);
    /** Conference Already Exists. */
    public static final CreateConferenceResult CONFERENCE_ALREADY_EXISTS = new CreateConferenceResult(2);
    /** System Error. */
    public static final CreateConferenceResult SYSTEM_ERROR = new CreateConferenceResult(3);

    @Override
    public String toString() {
        return Code.describe(this);
    }
}
