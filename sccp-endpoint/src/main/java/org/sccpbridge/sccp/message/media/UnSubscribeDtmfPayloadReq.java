package org.sccpbridge.sccp.message.media;

import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.ToPhone;

/** Ends the report of RFC 2833 digits. */
public record UnSubscribeDtmfPayloadReq(
        @U32 int payloadDtmf,
        @U32 int conferenceId,
        @U32 int passthruPartyID,
        @U32 int dtmfType) implements ToPhone {}
