package org.sccpbridge.ari.event;

import java.util.Objects;
import org.sccpbridge.ari.model.Channel;
import org.sccpbridge.ari.model.Missing;

/** The state of the channel changed. */
public record ChannelStateChange(String timestamp, Channel channel) implements ChannelEvent {
    public ChannelStateChange {
        timestamp = Missing.text(timestamp);
        Objects.requireNonNull(channel, "channel");
    }
}
