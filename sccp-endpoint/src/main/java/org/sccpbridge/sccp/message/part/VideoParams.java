package org.sccpbridge.sccp.message.part;

import org.sccpbridge.sccp.layout.Bytes;
import org.sccpbridge.sccp.layout.Octets;
import org.sccpbridge.sccp.layout.Otherwise;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.layout.When;

/** What a video codec needs to know. */
public sealed interface VideoParams {
    /** H.261. */
    @When(100)
    record H261(
            @U32 int temporalSpatialTradeOffCapability, @U32 int stillImageTransmission) implements VideoParams {}

    /** H.263. */
    @When(101)
    record H263(@U32 int h263CapabilityBitfield, @U32 int annexNandWFutureUse) implements VideoParams {}

    /** Vieo, H.263+. */
    @When(102)
    record Vieo(@U32 int modelNumber, @U32 int bandwidth) implements VideoParams {}

    /** H.264; in UpdateCapabilities only profile and level fit (published dumps). */
    @When(103)
    record H264(
            @U32 int profile,
            @U32 int level,
            @U32 int customMaxMBPS,
            @U32 int customMaxFS,
            @U32 int customMaxDPB,
            @U32 int customMaxBRandCPB)
            implements VideoParams {}

    /** Every other codec. */
    @Otherwise
    record Raw(@Bytes(24) Octets raw) implements VideoParams {}
}
