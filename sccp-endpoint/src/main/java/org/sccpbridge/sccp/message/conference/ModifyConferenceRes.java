package org.sccpbridge.sccp.message.conference;

import org.sccpbridge.sccp.layout.Blob;
import org.sccpbridge.sccp.layout.Octets;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.FromPhone;
import org.sccpbridge.sccp.message.code.ModifyConferenceResult;

/** A bridge changed a conference, or did not. */
public record ModifyConferenceRes(
        @U32 int conferenceId,
        @U32 ModifyConferenceResult modifyConfResult,
        @U32 int dataLength,
        @Blob(max = 2000, length = "dataLength") Octets passThruData)
        implements FromPhone {}
