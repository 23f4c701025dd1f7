package org.sccpbridge.ari.event;

import java.util.Objects;
import org.sccpbridge.ari.model.Bridge;
import org.sccpbridge.ari.model.Channel;
import org.sccpbridge.ari.model.Missing;

/** A channel left a bridge. */
public record ChannelLeftBridge(String timestamp, Bridge bridge, Channel channel) implements BridgeEvent, ChannelEvent {
    public ChannelLeftBridge {
        timestamp = Missing.text(timestamp);
        Objects.requireNonNull(bridge, "bridge");
        Objects.requireNonNull(channel, "channel");
    }
}
