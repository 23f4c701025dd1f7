package org.sccpbridge.sccp.message.registration;

import org.sccpbridge.sccp.layout.Ip4;
import org.sccpbridge.sccp.layout.Ip6;
import org.sccpbridge.sccp.layout.IpAddress;
import org.sccpbridge.sccp.layout.Optional;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.FromPhone;
import org.sccpbridge.sccp.message.part.StationIdentifier;

/** May I come back? Sent by a phone that runs on another server. */
public record RegisterTokenReq(
        StationIdentifier sid,
        @Ip4 IpAddress stationIpAddr,
        @U32 int deviceType,
        @Ip6 @Optional IpAddress stationIpV6Addr,
        @U32 @Optional int unknown)
        implements FromPhone {}
