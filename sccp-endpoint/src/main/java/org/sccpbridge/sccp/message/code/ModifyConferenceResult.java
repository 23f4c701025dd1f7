package org.sccpbridge.sccp.message.code;

import org.sccpbridge.sccp.layout.Code;

/** Modify conference result values. */
public record ModifyConferenceResult(int code) implements Code {
    /** Ok. */
    public static final ModifyConferenceResult OK = new ModifyConferenceResult(0);
    /** Resource Not Available. */
    public static final ModifyConferenceResult RESOURCE_NOT_AVAILABLE = new ModifyConferenceResult(1);
    /** Conference Not Exist. */
    public static final ModifyConferenceResult CONFERENCE_NOT_EXIST = new ModifyConferenceResult(2);
    /** Invalid Parameter. */
    public static final ModifyConferenceResult INVALID_PARAMETER = new ModifyConferenceResult(3);
    /** More Active Calls Than Reserved. */
    public static final ModifyConferenceResult MORE_ACTIVE_CALLS_THAN_RESERVED = new ModifyConferenceResult(4);
    /** Invalid Resource Type. */
    public static final ModifyConferenceResult INVALID_RESOURCE_TYPE = new ModifyConferenceResult(5);
    /** System Error. */
    public static final ModifyConferenceResult SYSTEM_ERROR = new ModifyConferenceResult(6);

    @Override
    public String toString() {
        return Code.describe(this);
    }
}
