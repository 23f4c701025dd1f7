package org.sccpbridge.sccp.message.part;

import java.util.List;
import org.sccpbridge.sccp.layout.Bytes;
import org.sccpbridge.sccp.layout.Octets;
import org.sccpbridge.sccp.layout.Otherwise;
import org.sccpbridge.sccp.layout.Slots;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.layout.Union;
import org.sccpbridge.sccp.layout.When;

/** What a multimedia channel carries. */
public sealed interface MultimediaParams {
    /** Audio. */
    @When({2, 4, 6, 9, 11})
    record Audio(@U32 int milliSecondPacketSize, QualifierIn qualifierIn) implements MultimediaParams {}

    /** Video. */
    @When({100, 101, 102, 103})
    record Video(
            @U32 int bitRate,
            @U32 int pictureFormatCount,
            @Slots(value = 5, count = "pictureFormatCount") List<PictureFormat> pictureFormat,
            @U32 int confServiceNum,
            @Union(selector = "compressionType", size = 24) VideoParams capability)
            implements MultimediaParams {}

    /** Digits. */
    @When(257)
    record Data(@U32 int protocolDependentData, @U32 int maxBitRate) implements MultimediaParams {}

    /** Every other codec. */
    @Otherwise
    record Raw(@Bytes(76) Octets raw) implements MultimediaParams {}
}
