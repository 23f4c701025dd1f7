package org.sccpbridge.sccp.message.conference;

import java.util.List;
import org.sccpbridge.sccp.layout.Counted;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.FromPhone;
import org.sccpbridge.sccp.message.part.AuditConferenceEntry;

/** The conferences of a bridge. */
public record AuditConferenceRes(
        @U32 int last,
        @U32 int numberOfEntries,
        @Counted(count = "numberOfEntries", max = 32) List<AuditConferenceEntry> conferenceEntry)
        implements FromPhone {}
