package org.sccpbridge.sccp.message.video;

import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.message.code.VideoLayout;

/** Layout of a video conference. */
public record VideoDisplayCommand(
        @U32 int conferenceId, @U32 int callReference, @U32 VideoLayout layoutID) implements ToPhone {}
