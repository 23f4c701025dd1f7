package org.sccpbridge.sccp.message.registration;

import org.sccpbridge.sccp.layout.Ip4;
import org.sccpbridge.sccp.layout.IpAddress;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.FromPhone;
import org.sccpbridge.sccp.message.part.StationIdentifier;

/** Token request of SPA phones, sent before anything else; the instance is big-endian there (observed). */
public record SPCPRegisterTokenReq(
        StationIdentifier sid,
        @Ip4 IpAddress stationIpAddr,
        @U32 int deviceType,
        @U32 int maxStreams) implements FromPhone {}
