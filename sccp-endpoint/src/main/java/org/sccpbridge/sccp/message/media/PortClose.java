package org.sccpbridge.sccp.message.media;

import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.message.code.MediaType;

/** Closes ports. */
public record PortClose(
        @U32 int conferenceId,
        @U32 int callReference,
        @U32 int passThroughPartyId,
        @U32 MediaType mediaType) implements ToPhone {}
