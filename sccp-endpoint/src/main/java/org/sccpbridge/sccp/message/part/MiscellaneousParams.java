package org.sccpbridge.sccp.message.part;

import java.util.List;
import org.sccpbridge.sccp.layout.Otherwise;
import org.sccpbridge.sccp.layout.Slots;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.layout.When;

/** Parameters of a video codec command. */
public sealed interface MiscellaneousParams {
    /** Fast update by groups of blocks. */
    @When({1, 2})
    record FastUpdateGob(@U32 int firstGob, @U32 int numberOfGobs) implements MiscellaneousParams {}

    /** Fast update by macro blocks. */
    @When(3)
    record FastUpdateMb(
            @U32 int firstGob, @U32 int firstMb, @U32 int numberOfMbs) implements MiscellaneousParams {}

    /** A picture was lost. */
    @When(4)
    record LostPicture(@U32 int pictureNumber, @U32 int longTermPictureIndex) implements MiscellaneousParams {}

    /** Part of a picture was lost. */
    @When(5)
    record LostPartialPicture(
            @U32 int pictureNumber,
            @U32 int longTermPictureIndex,
            @U32 int firstMb,
            @U32 int numberOfMbs) implements MiscellaneousParams {}

    /** Pictures to recover from. */
    @When(6)
    record RecoveryReference(
            @U32 int recoveryReferencePictureCount,

            @Slots(value = 4, count = "recoveryReferencePictureCount")
            List<PictureReference> recoveryReferencePicture)
            implements MiscellaneousParams {}

    /** Sharpness against motion. */
    @When(7)
    record TradeOff(@U32 int temporalSpatialTradeOff) implements MiscellaneousParams {}

    /** No parameters. */
    @Otherwise
    record None(@U32 int none) implements MiscellaneousParams {}
}
