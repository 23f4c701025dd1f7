package org.sccpbridge.ari.event;

import java.util.Objects;
import org.sccpbridge.ari.model.Bridge;
import org.sccpbridge.ari.model.Missing;

/** A bridge was made. */
public record BridgeCreated(String timestamp, Bridge bridge) implements BridgeEvent {
    public BridgeCreated {
        timestamp = Missing.text(timestamp);
        Objects.requireNonNull(bridge, "bridge");
    }
}
