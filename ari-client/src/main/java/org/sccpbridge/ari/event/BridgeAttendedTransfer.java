package org.sccpbridge.ari.event;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.ari.model.Bridge;
import org.sccpbridge.ari.model.Channel;
import org.sccpbridge.ari.model.Missing;

/** A party joined two of its calls; {@code result} is {@code Success} or a failure. */
public record BridgeAttendedTransfer(
        String timestamp,
        Channel transfererFirstLeg,
        Channel transfererSecondLeg,
        @Nullable Bridge transfererFirstLegBridge,
        @Nullable Bridge transfererSecondLegBridge,
        @Nullable Channel transferee,
        @Nullable Channel transferTarget,
        @Nullable Channel replaceChannel,
        String result,
        String destinationType,
        String destinationBridge,
        String destinationApplication,
        boolean isExternal)
        implements AriEvent {
    public BridgeAttendedTransfer {
        timestamp = Missing.text(timestamp);
        Objects.requireNonNull(transfererFirstLeg, "transfererFirstLeg");
        Objects.requireNonNull(transfererSecondLeg, "transfererSecondLeg");
        result = Missing.text(result);
        destinationType = Missing.text(destinationType);
        destinationBridge = Missing.text(destinationBridge);
        destinationApplication = Missing.text(destinationApplication);
    }
}
