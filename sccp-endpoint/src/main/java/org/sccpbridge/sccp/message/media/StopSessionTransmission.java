package org.sccpbridge.sccp.message.media;

import org.sccpbridge.sccp.layout.Ip;
import org.sccpbridge.sccp.layout.IpAddress;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.message.code.SessionType;

/** Ends a chat or whiteboard session (obsolete). */
public record StopSessionTransmission(
        @Ip IpAddress remoteIpAddr, @U32 SessionType sessionType) implements ToPhone {}
