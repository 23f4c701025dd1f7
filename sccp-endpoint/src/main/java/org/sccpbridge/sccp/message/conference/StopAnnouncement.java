package org.sccpbridge.sccp.message.conference;

import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.ToPhone;

/** Stops announcements on a bridge. */
public record StopAnnouncement(@U32 int conferenceId) implements ToPhone {}
