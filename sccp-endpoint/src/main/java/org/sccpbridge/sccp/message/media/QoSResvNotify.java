package org.sccpbridge.sccp.message.media;

import org.sccpbridge.sccp.layout.Ip;
import org.sccpbridge.sccp.layout.IpAddress;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.FromPhone;
import org.sccpbridge.sccp.message.code.RsvpDirection;

/** A reservation stands. */
public record QoSResvNotify(
        @U32 int conferenceId,
        @U32 int callReference,
        @U32 int passThroughPartyId,
        @Ip IpAddress remoteIpAddr,
        @U32 int remotePortNumber,
        @U32 RsvpDirection direction)
        implements FromPhone {}
