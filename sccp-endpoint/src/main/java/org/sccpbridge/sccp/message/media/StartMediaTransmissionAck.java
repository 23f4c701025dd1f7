package org.sccpbridge.sccp.message.media;

import org.sccpbridge.sccp.layout.Ip;
import org.sccpbridge.sccp.layout.IpAddress;
import org.sccpbridge.sccp.layout.Surplus;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.FromPhone;
import org.sccpbridge.sccp.message.code.MediaStatus;

/** The address and port the phone sends from. A 6901 appends 8 bytes (published dump). */
@Surplus(8)
public record StartMediaTransmissionAck(
        @U32 int conferenceId,
        @U32 int passThroughPartyId,
        @U32 int callReference,
        @Ip IpAddress transmitIpAddr,
        @U32 int portNumber,
        @U32 MediaStatus mediaTransmissionStatus)
        implements FromPhone {}
