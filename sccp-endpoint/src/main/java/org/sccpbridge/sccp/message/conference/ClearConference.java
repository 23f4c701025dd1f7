package org.sccpbridge.sccp.message.conference;

import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.FromPhone;

/** A bridge drops a conference. */
public record ClearConference(@U32 int conferenceId, @U32 int serviceNum) implements FromPhone {}
