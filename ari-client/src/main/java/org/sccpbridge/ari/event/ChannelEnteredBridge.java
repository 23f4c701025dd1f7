package org.sccpbridge.ari.event;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.ari.model.Bridge;
import org.sccpbridge.ari.model.Channel;
import org.sccpbridge.ari.model.Missing;

/** A channel entered a bridge. */
public record ChannelEnteredBridge(
        String timestamp, Bridge bridge, @Nullable Channel channel) implements BridgeEvent {
    public ChannelEnteredBridge {
        timestamp = Missing.text(timestamp);
        Objects.requireNonNull(bridge, "bridge");
    }
}
