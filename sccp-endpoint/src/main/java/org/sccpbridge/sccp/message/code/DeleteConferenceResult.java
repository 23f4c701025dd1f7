package org.sccpbridge.sccp.message.code;

import org.sccpbridge.sccp.layout.Code;

/** Delete conference result values. */
public record DeleteConferenceResult(int code) implements Code {
    /** Ok. */
    public static final DeleteConferenceResult OK = new DeleteConferenceResult(0);
    /** Conference Not Exist. */
    public static final DeleteConferenceResult CONFERENCE_NOT_EXIST = new DeleteConferenceResult(1);
    /** System Error. */
    public static final DeleteConferenceResult SYSTEM_ERROR = new DeleteConferenceResult(2);

    @Override
    public String toString() {
        return Code.describe(this);
    }
}
