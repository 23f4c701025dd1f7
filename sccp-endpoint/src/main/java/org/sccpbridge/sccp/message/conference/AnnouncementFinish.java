package org.sccpbridge.sccp.message.conference;

import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.FromPhone;
import org.sccpbridge.sccp.message.code.AnnPlayStatus;

/** The announcement ended. */
public record AnnouncementFinish(@U32 int conferenceId, @U32 AnnPlayStatus annStatus) implements FromPhone {}
