package org.sccpbridge.sccp.message.conference;

import org.sccpbridge.sccp.layout.Blob;
import org.sccpbridge.sccp.layout.Octets;
import org.sccpbridge.sccp.layout.Text;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.ToPhone;

/** Asks a bridge to change a conference. */
public record ModifyConferenceReq(
        @U32 int conferenceId,
        @U32 int numberOfReservedParticipants,
        @U32 int applicationId,
        @Text(32) String appConfID,
        @Text(24) String appData,
        @U32 int dataLength,
        @Blob(max = 2000, length = "dataLength") Octets passThruData)
        implements ToPhone {}
