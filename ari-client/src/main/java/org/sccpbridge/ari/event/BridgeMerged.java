package org.sccpbridge.ari.event;

import java.util.Objects;
import org.sccpbridge.ari.model.Bridge;
import org.sccpbridge.ari.model.Missing;

/** {@code bridgeFrom} was merged into {@code bridge}. */
public record BridgeMerged(String timestamp, Bridge bridge, Bridge bridgeFrom) implements BridgeEvent {
    public BridgeMerged {
        timestamp = Missing.text(timestamp);
        Objects.requireNonNull(bridge, "bridge");
        Objects.requireNonNull(bridgeFrom, "bridgeFrom");
    }
}
