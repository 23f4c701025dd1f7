package org.sccpbridge.sccp.message.part;

import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.code.Tone;

/** An announcement. */
public record AnnouncementEntry(
        @U32 int locale, @U32 int country, @U32 Tone toneAnnouncement) {}
