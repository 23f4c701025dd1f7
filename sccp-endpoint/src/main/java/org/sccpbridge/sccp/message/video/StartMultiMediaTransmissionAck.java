package org.sccpbridge.sccp.message.video;

import org.sccpbridge.sccp.layout.Ip;
import org.sccpbridge.sccp.layout.IpAddress;
import org.sccpbridge.sccp.layout.Optional;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.FromPhone;
import org.sccpbridge.sccp.message.code.MediaStatus;

/** The address and port video is sent from. */
public record StartMultiMediaTransmissionAck(
        @U32 int conferenceId,
        @U32 int passThroughPartyId,
        @U32 int callReference,
        @Ip IpAddress transmitIpAddr,
        @U32 int portNumber,
        @U32 MediaStatus multimediaTransmissionStatus,
        @U32 @Optional int unknown)
        implements FromPhone {}
