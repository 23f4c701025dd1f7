package org.sccpbridge.sccp.message.media;

import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.message.code.IpAddrType;
import org.sccpbridge.sccp.message.code.MediaTransportType;
import org.sccpbridge.sccp.message.code.MediaType;

/** Asks for ports. */
public record PortReq(
        @U32 int conferenceId,
        @U32 int callReference,
        @U32 int passThroughPartyId,
        @U32 MediaTransportType mediaTransportType,
        @U32 IpAddrType ipAddressType,
        @U32 MediaType mediaType)
        implements ToPhone {}
