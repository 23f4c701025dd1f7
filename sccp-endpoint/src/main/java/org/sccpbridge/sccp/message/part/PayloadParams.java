package org.sccpbridge.sccp.message.part;

import org.sccpbridge.sccp.layout.Otherwise;
import org.sccpbridge.sccp.layout.U16;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.layout.U8;
import org.sccpbridge.sccp.layout.When;
import org.sccpbridge.sccp.message.code.G723BitRate;

/** What a codec needs to know beyond its number. */
public sealed interface PayloadParams {
    /** G.723.1: the bit rate. */
    @When(9)
    record G723(@U32 G723BitRate g723BitRate) implements PayloadParams {}

    /** V.150.1 modem relay. */
    @When(300)
    record ModemRelay(@U32 int capAndVer, @U32 int modAnd2833) implements PayloadParams {}

    /** V.150.1 SPRT. */
    @When(301)
    record Sprt(
            @U16 int chan0MaxPayload,
            @U16 int chan2MaxPayload,
            @U16 int chan3MaxPayload,
            @U16 int chan2MaxWindow) implements PayloadParams {}

    /** V.150.1 SSE. */
    @When(302)
    record Sse(@U32 int standard, @U32 int vendor) implements PayloadParams {}

    /** Every other codec. */
    @Otherwise
    record Other(
            @U8 int codecMode,
            @U8 int dynamicPayload,
            @U8 int codecParam1,
            @U8 int codecParam2) implements PayloadParams {}
}
