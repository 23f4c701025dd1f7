package org.sccpbridge.sccp.message.part;

import java.util.List;
import org.sccpbridge.sccp.layout.Slots;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.code.VideoLayout;

/** A conference service of a video phone. */
public record ServiceResource(
        @U32 int layoutCount,
        @Slots(value = 5, count = "layoutCount") @U32 List<VideoLayout> layouts,
        @U32 int serviceNum,
        @U32 int maxStreams,
        @U32 int maxConferences,
        @U32 int activeConferenceOnRegistration) {}
