package org.sccpbridge.sccp.message.part;

import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.layout.Union;
import org.sccpbridge.sccp.message.code.PayloadType;

/** A codec a phone knows. */
public record MediaCapability(
        @U32 PayloadType payloadCapability,
        @U32 int maxFramesPerPacket,
        @Union(selector = "payloadCapability", size = 8) PayloadParams payloads) {}
