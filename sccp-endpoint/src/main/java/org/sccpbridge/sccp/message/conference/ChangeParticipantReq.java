package org.sccpbridge.sccp.message.conference;

import org.sccpbridge.sccp.layout.Text;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.ToPhone;

/** New name or number of a party. */
public record ChangeParticipantReq(
        @U32 int conferenceId,
        @U32 int callReference,
        @U32 int partyPIRestrictionBits,
        @Text(40) String participantName,
        @Text(24) String participantNumber,
        @Text(32) String conferenceName)
        implements ToPhone {}
