package org.sccpbridge.sccp.message.media;

import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.message.code.Tone;

/** A digit to send in the stream. */
public record SendDtmfTone(
        @U32 Tone tone, @U32 int conferenceId, @U32 int passthruPartyID) implements ToPhone {}
