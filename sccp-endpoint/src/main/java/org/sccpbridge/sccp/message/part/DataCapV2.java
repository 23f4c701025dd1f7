package org.sccpbridge.sccp.message.part;

import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.code.EncryptionCapability;
import org.sccpbridge.sccp.message.code.PayloadType;
import org.sccpbridge.sccp.message.code.TransmitOrReceive;

/** A data channel, second form. */
public record DataCapV2(
        @U32 PayloadType payloadCapability,
        @U32 TransmitOrReceive dataCapabilityDirection,
        @U32 int protocolDependentData,
        @U32 int maxBitRate,
        @U32 EncryptionCapability encryptionCapability) {}
