package org.sccpbridge.sccp.message.video;

import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.message.code.PortHandling;

/** Close the video port. */
public record CloseMultiMediaReceiveChannel(
        @U32 int conferenceId,
        @U32 int passThroughPartyId,
        @U32 int callReference,
        @U32 PortHandling portHandlingFlag) implements ToPhone {}
