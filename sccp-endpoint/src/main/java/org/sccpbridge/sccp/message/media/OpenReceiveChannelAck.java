package org.sccpbridge.sccp.message.media;

import org.sccpbridge.sccp.layout.Ip;
import org.sccpbridge.sccp.layout.IpAddress;
import org.sccpbridge.sccp.layout.Optional;
import org.sccpbridge.sccp.layout.Surplus;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.FromPhone;
import org.sccpbridge.sccp.message.code.MediaStatus;

/** The address and port the phone opened, or why not. A 6901 appends 8 bytes (published dump). */
@Surplus(8)
public record OpenReceiveChannelAck(
        @U32 MediaStatus mediaReceptionStatus,
        @Ip IpAddress ipAddr,
        @U32 int portNumber,
        @U32 int passThroughPartyId,
        @U32 @Optional int callReference)
        implements FromPhone {}
