package org.sccpbridge.sccp.message.part;

import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.code.PayloadType;
import org.sccpbridge.sccp.message.code.TransmitOrReceive;

/** A data channel, first form. */
public record DataCapV1(
        @U32 PayloadType payloadCapability,
        @U32 TransmitOrReceive dataCapabilityDirection,
        @U32 int protocolDependentData,
        @U32 int maxBitRate) {}
