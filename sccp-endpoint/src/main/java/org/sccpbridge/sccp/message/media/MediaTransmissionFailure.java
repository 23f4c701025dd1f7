package org.sccpbridge.sccp.message.media;

import org.sccpbridge.sccp.layout.Ip;
import org.sccpbridge.sccp.layout.IpAddress;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.FromPhone;

/** The phone cannot send to the address given. */
public record MediaTransmissionFailure(
        @U32 int conferenceId,
        @U32 int passThroughPartyId,
        @Ip IpAddress remoteIpAddr,
        @U32 int remotePortNumber,
        @U32 int callReference)
        implements FromPhone {}
