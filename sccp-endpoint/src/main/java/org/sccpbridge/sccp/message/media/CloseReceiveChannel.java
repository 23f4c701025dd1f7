package org.sccpbridge.sccp.message.media;

import org.sccpbridge.sccp.layout.Optional;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.message.code.PortHandling;

/** Close the UDP port. Body 8 on CallManager 3.1, 12 on CallManager 4 (captures). */
public record CloseReceiveChannel(
        @U32 int conferenceId,
        @U32 int passThroughPartyId,
        @U32 @Optional int callReference,
        @U32 @Optional PortHandling portHandlingFlag)
        implements ToPhone {}
