package org.sccpbridge.ari.event;

import java.util.Objects;
import org.sccpbridge.ari.model.Bridge;
import org.sccpbridge.ari.model.Missing;

/** A bridge is gone. */
public record BridgeDestroyed(String timestamp, Bridge bridge) implements BridgeEvent {
    public BridgeDestroyed {
        timestamp = Missing.text(timestamp);
        Objects.requireNonNull(bridge, "bridge");
    }
}
