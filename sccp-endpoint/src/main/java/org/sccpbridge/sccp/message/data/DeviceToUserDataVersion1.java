package org.sccpbridge.sccp.message.data;

import org.sccpbridge.sccp.layout.Blob;
import org.sccpbridge.sccp.layout.Octets;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.FromPhone;
import org.sccpbridge.sccp.message.code.ApplicationId;
import org.sccpbridge.sccp.message.code.SequenceFlag;

/** XML from the phone, second form. */
public record DeviceToUserDataVersion1(
        @U32 ApplicationId applicationId,
        @U32 int lineInstance,
        @U32 int callReference,
        @U32 int transactionId,
        @U32 int dataLength,
        @U32 SequenceFlag sequenceFlag,
        @U32 int displayPriority,
        @U32 int conferenceId,
        @U32 int appInstanceID,
        @U32 int routingID,
        @Blob(max = 2000, length = "dataLength") Octets xmldata)
        implements FromPhone {}
