package org.sccpbridge.sccp.message.video;

import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.ToPhone;

/** Limit the bit rate of a video stream. */
public record FlowControlCommand(
        @U32 int conferenceId,
        @U32 int passthruPartyID,
        @U32 int callReference,
        @U32 int maximumBitRate) implements ToPhone {}
