package org.sccpbridge.sccp.message.data;

import org.sccpbridge.sccp.layout.Blob;
import org.sccpbridge.sccp.layout.Octets;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.FromPhone;
import org.sccpbridge.sccp.message.code.ApplicationId;

/** Answer to UserToDeviceData. */
public record DeviceToUserDataResponse(
        @U32 ApplicationId applicationId,
        @U32 int lineInstance,
        @U32 int callReference,
        @U32 int transactionId,
        @U32 int dataLength,
        @Blob(max = 2000, length = "dataLength") Octets xmldata)
        implements FromPhone {}
