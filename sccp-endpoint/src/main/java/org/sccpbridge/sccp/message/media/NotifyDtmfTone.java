package org.sccpbridge.sccp.message.media;

import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.FromPhone;
import org.sccpbridge.sccp.message.code.Tone;

/** A digit heard in the stream. */
public record NotifyDtmfTone(
        @U32 Tone tone, @U32 int conferenceId, @U32 int passthruPartyID) implements FromPhone {}
