package org.sccpbridge.sccp.message.conference;

import java.util.List;
import org.sccpbridge.sccp.layout.Slots;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.message.code.AnnPlayMode;
import org.sccpbridge.sccp.message.code.EndOfAnnAck;
import org.sccpbridge.sccp.message.part.AnnouncementEntry;

/** Plays announcements on a bridge. */
public record StartAnnouncement(
        @Slots(32) List<AnnouncementEntry> annList,
        @U32 EndOfAnnAck annAckReq,
        @U32 int conferenceId,
        @Slots(16) @U32 List<Integer> matrixConfPartyID,
        @U32 int hearingConfPartyMask,
        @U32 AnnPlayMode annPlayMode)
        implements ToPhone {}
