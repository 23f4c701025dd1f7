package org.sccpbridge.sccp.message.media;

import org.sccpbridge.sccp.layout.Ip;
import org.sccpbridge.sccp.layout.Ip4;
import org.sccpbridge.sccp.layout.IpAddress;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.FromPhone;
import org.sccpbridge.sccp.message.code.QosErrorCode;
import org.sccpbridge.sccp.message.code.RsvpDirection;
import org.sccpbridge.sccp.message.code.RsvpErrorCode;

/** A reservation failed. */
public record QoSErrorNotify(
        @U32 int conferenceId,
        @U32 int callReference,
        @U32 int passThroughPartyId,
        @Ip IpAddress remoteIpAddr,
        @U32 int remotePortNumber,
        @U32 RsvpDirection direction,
        @U32 QosErrorCode errorCode,
        @Ip4 IpAddress failureNodeIpAddr,
        @U32 RsvpErrorCode rsvpErrorCode,
        @U32 int rsvpErrorSubCodeVal,
        @U32 int rsvpErrorFlag)
        implements FromPhone {}
