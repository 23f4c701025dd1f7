package org.sccpbridge.sccp.message.video;

import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.FromPhone;
import org.sccpbridge.sccp.message.ToPhone;

/** Bit rate of a video stream, direction uncertain. */
public record FlowControlNotify(
        @U32 int conferenceId,
        @U32 int passthruPartyID,
        @U32 int callReference,
        @U32 int maximumBitRate) implements FromPhone, ToPhone {}
