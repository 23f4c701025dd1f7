package org.sccpbridge.sccp.message.media;

import org.sccpbridge.sccp.layout.Ip;
import org.sccpbridge.sccp.layout.IpAddress;
import org.sccpbridge.sccp.layout.Optional;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.message.code.PayloadType;
import org.sccpbridge.sccp.message.part.QualifierIn;

/** Listen to a multicast stream. */
public record StartMulticastMediaReception(
        @U32 int conferenceId,
        @U32 int passThroughPartyId,
        @Ip IpAddress multicastIpAddr,
        @U32 int multicastPortNumber,
        @U32 int milliSecondPacketSize,
        @U32 PayloadType compressionType,
        QualifierIn qualifierIn,
        @U32 @Optional int callReference)
        implements ToPhone {}
