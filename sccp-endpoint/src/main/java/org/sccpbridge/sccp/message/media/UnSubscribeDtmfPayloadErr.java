package org.sccpbridge.sccp.message.media;

import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.FromPhone;

/** The report of RFC 2833 digits cannot be ended. */
public record UnSubscribeDtmfPayloadErr(
        @U32 int payloadDtmf, @U32 int conferenceId, @U32 int passthruPartyID) implements FromPhone {}
