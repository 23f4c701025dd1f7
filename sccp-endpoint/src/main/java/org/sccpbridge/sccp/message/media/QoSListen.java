package org.sccpbridge.sccp.message.media;

import org.sccpbridge.sccp.layout.Ip;
import org.sccpbridge.sccp.layout.IpAddress;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.message.code.PayloadType;
import org.sccpbridge.sccp.message.code.ReservationStyle;
import org.sccpbridge.sccp.message.part.RsvpApplicationId;

/** Reserve bandwidth for a stream received. */
public record QoSListen(
        @U32 int conferenceId,
        @U32 int callReference,
        @U32 int passThroughPartyId,
        @Ip IpAddress remoteIpAddr,
        @U32 int remotePortNumber,
        @U32 ReservationStyle resvStyle,
        @U32 int maxRetryNumber,
        @U32 int retryTimer,
        @U32 int confirmRequired,
        @U32 int preemptionPriority,
        @U32 int defendingPriority,
        @U32 PayloadType compressionType,
        @U32 int averageBitRate,
        @U32 int burstSize,
        @U32 int peakRate,
        RsvpApplicationId applicationID)
        implements ToPhone {}
