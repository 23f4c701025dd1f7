package org.sccpbridge.sccp.message.conference;

import org.sccpbridge.sccp.layout.Text;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.FromPhone;
import org.sccpbridge.sccp.message.code.AddParticipantResult;

/** A bridge took a party in, or did not. */
public record AddParticipantRes(
        @U32 int conferenceId,
        @U32 int callReference,
        @U32 AddParticipantResult addParticipantResult,
        @Text(257) String bridgeParticipantId)
        implements FromPhone {}
