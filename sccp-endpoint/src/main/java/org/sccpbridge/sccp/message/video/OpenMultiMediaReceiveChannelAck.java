package org.sccpbridge.sccp.message.video;

import org.sccpbridge.sccp.layout.Ip;
import org.sccpbridge.sccp.layout.IpAddress;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.FromPhone;
import org.sccpbridge.sccp.message.code.OpenReceiveChannelStatus;

/** The address and port opened for video. */
public record OpenMultiMediaReceiveChannelAck(
        @U32 OpenReceiveChannelStatus multimediaReceptionStatus,
        @Ip IpAddress ipAddr,
        @U32 int portNumber,
        @U32 int passThroughPartyId,
        @U32 int callReference)
        implements FromPhone {}
