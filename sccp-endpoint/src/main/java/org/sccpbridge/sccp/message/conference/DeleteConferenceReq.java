package org.sccpbridge.sccp.message.conference;

import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.ToPhone;

/** Asks a bridge to drop a conference. */
public record DeleteConferenceReq(@U32 int conferenceId) implements ToPhone {}
