package org.sccpbridge.sccp.message.video;

import org.sccpbridge.sccp.layout.Ip;
import org.sccpbridge.sccp.layout.IpAddress;
import org.sccpbridge.sccp.layout.Since;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.layout.Union;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.message.code.IpAddrType;
import org.sccpbridge.sccp.message.code.PayloadType;
import org.sccpbridge.sccp.message.part.MediaEncryptionKeyInfo;
import org.sccpbridge.sccp.message.part.MultimediaParams;

/** Open a video port. payloadType carries the RTP payload number; compressionType decides the capability (published frame). */
public record OpenMultiMediaReceiveChannel(
        @U32 int conferenceId,
        @U32 int passThroughPartyId,
        @U32 PayloadType compressionType,
        @U32 int lineInstance,
        @U32 int callReference,
        @U32 int payloadRfcNumber,
        @U32 int payloadType,
        @U32 int isConferenceCreator,
        @Union(selector = "compressionType", size = 76) MultimediaParams capability,
        MediaEncryptionKeyInfo mRxMediaEncryptionKeyInfo,
        @U32 int streamPassThroughId,
        @U32 int associatedStreamId,
        @Since(11) @Ip IpAddress sourceIpAddr,
        @Since(11) @U32 int sourcePortNumber,
        @Since(16) @U32 IpAddrType requestedIpAddrType)
        implements ToPhone {}
