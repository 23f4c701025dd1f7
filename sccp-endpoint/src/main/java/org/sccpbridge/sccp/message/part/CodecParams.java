package org.sccpbridge.sccp.message.part;

import org.sccpbridge.sccp.layout.Otherwise;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.layout.U8;
import org.sccpbridge.sccp.layout.When;
import org.sccpbridge.sccp.message.code.G723BitRate;

/** What a stream needs to know beyond the codec number. */
public sealed interface CodecParams {
    /** The bit rate; below protocol 11 this word is there for every codec. */
    @When(9)
    @Otherwise(until = 10)
    record G723(@U32 G723BitRate g723BitRate) implements CodecParams {}

    /** Every other codec. */
    @Otherwise(since = 11)
    record Modes(
            @U8 int codecMode,
            @U8 int dynamicPayload,
            @U8 int codecParam1,
            @U8 int codecParam2) implements CodecParams {}
}
