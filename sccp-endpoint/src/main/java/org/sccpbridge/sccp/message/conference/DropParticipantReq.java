package org.sccpbridge.sccp.message.conference;

import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.ToPhone;

/** Asks a bridge to let a party go. */
public record DropParticipantReq(@U32 int conferenceId, @U32 int callReference) implements ToPhone {}
