package org.sccpbridge.sccp.message.media;

import org.sccpbridge.sccp.layout.Ip4;
import org.sccpbridge.sccp.layout.IpAddress;
import org.sccpbridge.sccp.layout.PadAfter;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.message.code.PayloadType;

/** CallManager 2.x: where to receive (capture). */
public record StartMediaReception(
        @Ip4 IpAddress localIpAddr,
        @U32 int milliSecondPacketSize,
        @U32 @PadAfter(12) PayloadType compressionType) implements ToPhone {}
