package org.sccpbridge.sccp.message.media;

import org.sccpbridge.sccp.layout.Form;
import org.sccpbridge.sccp.layout.Ip;
import org.sccpbridge.sccp.layout.IpAddress;
import org.sccpbridge.sccp.layout.Optional;
import org.sccpbridge.sccp.layout.Since;
import org.sccpbridge.sccp.layout.Skip;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.message.code.PayloadType;
import org.sccpbridge.sccp.message.part.LatentCaps;
import org.sccpbridge.sccp.message.part.MediaEncryptionKeyInfo;
import org.sccpbridge.sccp.message.part.QualifierOut;

/** Where the phone shall send its RTP. Sizes from captures: 36 (CallManager 2.x), 84 (CallManager 4), 132 (CUCM); 168 from the dissector. */
@Form(name = "CallManager 2", until = 2, length = 36, sent = true)
@Form(name = "CallManager 4", since = 3, until = 10, length = 84)
public record StartMediaTransmission(
        @Skip("CallManager 2") @U32 int conferenceId,
        @Skip("CallManager 2") @U32 int passThroughPartyId,
        @Ip IpAddress remoteIpAddr,
        @U32 int remotePortNumber,
        @U32 int milliSecondPacketSize,
        @U32 PayloadType compressionType,
        QualifierOut qualifierOut,
        @Skip("CallManager 2") @U32 int callReference,
        @Skip("CallManager 2") MediaEncryptionKeyInfo mTxMediaEncryptionKeyInfo,
        @Skip({"CallManager 2", "CallManager 4"}) @U32 int streamPassThroughId,
        @Skip({"CallManager 2", "CallManager 4"}) @U32 int associatedStreamId,
        @Skip({"CallManager 2", "CallManager 4"}) @U32 int rfc2833PayloadType,
        @Skip({"CallManager 2", "CallManager 4"}) @U32 int dtmfType,

        @Skip({"CallManager 2", "CallManager 4"}) @U32 @Optional
        int mixingMode,

        @Since(15) @U32 int partyDirection,
        @Since(21) LatentCaps latentCapsInfo)
        implements ToPhone {}
