package org.sccpbridge.sccp.message.code;

import org.sccpbridge.sccp.layout.Code;

/** Add participant result values. */
public record AddParticipantResult(int code) implements Code {
    /** Ok. */
    public static final AddParticipantResult OK = new AddParticipantResult(0);
    /** Resource Not Available. */
    public static final AddParticipantResult RESOURCE_NOT_AVAILABLE = new AddParticipantResult(1);
    /** Conference Not Exist. */
    public static final AddParticipantResult CONFERENCE_NOT_EXIST = new AddParticipantResult(2);
    /** Duplicate Call Reference. */
    public static final AddParticipantResult DUPLICATE_CALL_REFERENCE = new AddParticipantResult(3);
    /** System Error. */
    public static final AddParticipantResult SYSTEM_ERROR = new AddParticipantResult(4);

    @Override
    public String toString() {
        return Code.describe(this);
    }
}
