package org.sccpbridge.sccp.message.video;

import org.sccpbridge.sccp.layout.Ip;
import org.sccpbridge.sccp.layout.IpAddress;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.layout.Union;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.message.code.PayloadType;
import org.sccpbridge.sccp.message.part.MediaEncryptionKeyInfo;
import org.sccpbridge.sccp.message.part.MultimediaParams;

/** Where to send video. payloadType carries the RTP payload number; compressionType decides the capability (published frame). */
public record StartMultiMediaTransmission(
        @U32 int conferenceId,
        @U32 int passthruPartyID,
        @U32 PayloadType compressionType,
        @Ip IpAddress remoteIpAddr,
        @U32 int remotePortNumber,
        @U32 int callReference,
        @U32 int payloadRfcNumber,
        @U32 int payloadType,
        @U32 int dscpValue,
        @Union(selector = "compressionType", size = 76) MultimediaParams capability,
        MediaEncryptionKeyInfo mTxMediaEncryptionKeyInfo,
        @U32 int streamPassThroughId,
        @U32 int associatedStreamId)
        implements ToPhone {}
