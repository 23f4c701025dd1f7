package org.sccpbridge.sccp.message.registration;

import org.sccpbridge.sccp.layout.Bytes;
import org.sccpbridge.sccp.layout.Ip4;
import org.sccpbridge.sccp.layout.Ip6;
import org.sccpbridge.sccp.layout.IpAddress;
import org.sccpbridge.sccp.layout.Octets;
import org.sccpbridge.sccp.layout.Optional;
import org.sccpbridge.sccp.layout.Text;
import org.sccpbridge.sccp.layout.U16;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.layout.U8;
import org.sccpbridge.sccp.message.FromPhone;
import org.sccpbridge.sccp.message.part.StationIdentifier;

/** Who the phone is and what it can do. Grows with the firmware's age: bodies of 36, 44, 52, 64 and 124 bytes were captured. */
public record RegisterReq(
        StationIdentifier sid,
        @Ip4 IpAddress stationIpAddr,
        @U32 int deviceType,
        @U32 int maxStreams,
        @U32 @Optional int activeStreams,
        @U8 @Optional int protocolVer,
        @U8 @Optional int unknown,
        @U16 @Optional int phoneFeatures,
        @U32 @Optional int maxConferences,
        @U32 @Optional int activeConferences,
        @Bytes(12) @Optional Octets macAddress,
        @U32 @Optional int ipV4AddressScope,
        @U32 @Optional int maxNumberOfLines,
        @Ip6 @Optional IpAddress stationIpV6Addr,
        @U32 @Optional int ipV6AddressScope,
        @Text(32) @Optional String firmwareLoadName,
        @Text(48) @Optional String configVersionStamp)
        implements FromPhone {}
