package org.sccpbridge.sccp.message.media;

import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.FromPhone;

/** RFC 2833 digits cannot be reported. */
public record SubscribeDtmfPayloadErr(
        @U32 int payloadDtmf, @U32 int conferenceId, @U32 int passthruPartyID) implements FromPhone {}
