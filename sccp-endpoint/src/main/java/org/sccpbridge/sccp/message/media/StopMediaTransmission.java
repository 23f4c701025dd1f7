package org.sccpbridge.sccp.message.media;

import org.sccpbridge.sccp.layout.Optional;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.message.code.PortHandling;

/** Stop sending. Body 4 on CallManager 2.x, 12 on CallManager 4. */
public record StopMediaTransmission(
        @U32 int conferenceId,
        @U32 @Optional int passThroughPartyId,
        @U32 @Optional int callReference,
        @U32 @Optional PortHandling portHandlingFlag)
        implements ToPhone {}
