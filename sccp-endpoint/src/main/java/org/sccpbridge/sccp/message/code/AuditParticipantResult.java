package org.sccpbridge.sccp.message.code;

import org.sccpbridge.sccp.layout.Code;

/** Audit participant result values. */
public record AuditParticipantResult(int code) implements Code {
    /** Ok. */
    public static final AuditParticipantResult OK = new AuditParticipantResult(0);
    /** Conference Not Exist. */
    public static final AuditParticipantResult CONFERENCE_NOT_EXIST = new AuditParticipantResult(1);

    @Override
    public String toString() {
        return Code.describe(this);
    }
}
