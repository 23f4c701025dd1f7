package org.sccpbridge.sccp.message.video;

import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.message.code.PortHandling;

/** Stop sending video. */
public record StopMultiMediaTransmission(
        @U32 int conferenceId,
        @U32 int passThroughPartyId,
        @U32 int callReference,
        @U32 PortHandling portHandlingFlag) implements ToPhone {}
