package org.sccpbridge.sccp.message.media;

import org.sccpbridge.sccp.layout.Optional;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.FromPhone;
import org.sccpbridge.sccp.message.code.MulticastReceptionStatus;

/** Whether the multicast stream could be received. */
public record MulticastMediaReceptionAck(
        @U32 MulticastReceptionStatus multicastReceptionStatus,
        @U32 int passThroughPartyId,
        @U32 @Optional int callReference)
        implements FromPhone {}
