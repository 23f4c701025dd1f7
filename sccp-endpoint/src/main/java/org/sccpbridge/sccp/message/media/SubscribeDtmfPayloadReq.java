package org.sccpbridge.sccp.message.media;

import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.ToPhone;

/** Asks for RFC 2833 digits. */
public record SubscribeDtmfPayloadReq(
        @U32 int payloadDtmf,
        @U32 int conferenceId,
        @U32 int passthruPartyID,
        @U32 int dtmfType) implements ToPhone {}
