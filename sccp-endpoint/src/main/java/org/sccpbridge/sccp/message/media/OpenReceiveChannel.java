package org.sccpbridge.sccp.message.media;

import org.sccpbridge.sccp.layout.Form;
import org.sccpbridge.sccp.layout.Ip;
import org.sccpbridge.sccp.layout.IpAddress;
import org.sccpbridge.sccp.layout.Since;
import org.sccpbridge.sccp.layout.Skip;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.message.code.IpAddrType;
import org.sccpbridge.sccp.message.code.PayloadType;
import org.sccpbridge.sccp.message.part.LatentCaps;
import org.sccpbridge.sccp.message.part.MediaEncryptionKeyInfo;
import org.sccpbridge.sccp.message.part.QualifierIn;

/** Open a UDP port and tell it. Sizes 68 (CallManager 4) and 128 (CUCM) from captures, 92 from a published dump. */
@Form(name = "CallManager 3", until = 2, length = 24, sent = true)
@Form(name = "CallManager 4", since = 3, until = 10, length = 68)
public record OpenReceiveChannel(
        @U32 int conferenceId,
        @U32 int passThroughPartyId,
        @U32 int milliSecondPacketSize,
        @U32 PayloadType compressionType,
        QualifierIn qualifierIn,
        @Skip("CallManager 3") @U32 int callReference,
        @Skip("CallManager 3") MediaEncryptionKeyInfo mRxMediaEncryptionKeyInfo,
        @Skip({"CallManager 3", "CallManager 4"}) @U32 int streamPassThroughId,
        @Skip({"CallManager 3", "CallManager 4"}) @U32 int associatedStreamId,
        @Skip({"CallManager 3", "CallManager 4"}) @U32 int rfc2833PayloadType,
        @Skip({"CallManager 3", "CallManager 4"}) @U32 int dtmfType,
        @Since(11) @U32 int mixingMode,
        @Since(11) @U32 int partyDirection,
        @Since(11) @Ip IpAddress sourceIpAddr,
        @Since(11) @U32 int sourcePortNumber,
        @Since(16) @U32 IpAddrType requestedIpAddrType,
        @Since(21) @U32 int audioLevelAdjustment,
        @Since(21) LatentCaps latentCapsInfo)
        implements ToPhone {}
