package org.sccpbridge.sccp.message.conference;

import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.ToPhone;

/** Asks a bridge for the parties of a conference. */
public record AuditParticipantReq(@U32 int conferenceId) implements ToPhone {}
