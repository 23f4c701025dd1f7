package org.sccpbridge.sccp.message.media;

import org.sccpbridge.sccp.layout.Ip;
import org.sccpbridge.sccp.layout.IpAddress;
import org.sccpbridge.sccp.layout.Since;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.FromPhone;
import org.sccpbridge.sccp.message.code.MediaType;

/** The ports asked for by PortReq. */
public record PortRes(
        @U32 int conferenceId,
        @U32 int callReference,
        @U32 int passThroughPartyId,
        @Ip IpAddress ipAddr,
        @U32 int portNumber,
        @U32 int rtcpPortNumber,
        @Since(19) @U32 MediaType mediaType)
        implements FromPhone {}
