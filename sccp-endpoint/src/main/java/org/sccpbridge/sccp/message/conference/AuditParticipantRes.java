package org.sccpbridge.sccp.message.conference;

import java.util.List;
import org.sccpbridge.sccp.layout.Counted;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.FromPhone;
import org.sccpbridge.sccp.message.code.AuditParticipantResult;

/** The parties of a conference. */
public record AuditParticipantRes(
        @U32 AuditParticipantResult auditParticipantResult,
        @U32 int last,
        @U32 int conferenceId,
        @U32 int numberOfEntries,
        @Counted(count = "numberOfEntries", max = 256) @U32 List<Integer> participantEntry)
        implements FromPhone {}
