package org.sccpbridge.sccp.dialect;

import org.sccpbridge.sccp.layout.IpAddress;
import org.sccpbridge.sccp.message.code.PayloadType;

/**
 * An audio stream of a call.
 *
 * @param packetMillis milliseconds of audio in a packet
 * @param dtmfPayload RTP payload number of RFC 2833 digits, 0 without
 * @param remote the far end: where to send to, or where it will come from
 */
public record AudioStream(
        int conferenceId,
        int passThroughPartyId,
        int callReference,
        PayloadType codec,
        int packetMillis,
        int dtmfPayload,
        IpAddress remote,
        int remotePort) {}
