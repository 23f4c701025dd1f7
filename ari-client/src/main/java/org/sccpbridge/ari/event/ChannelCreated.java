package org.sccpbridge.ari.event;

import java.util.Objects;
import org.sccpbridge.ari.model.Channel;
import org.sccpbridge.ari.model.Missing;

/** A channel was made. */
public record ChannelCreated(String timestamp, Channel channel) implements ChannelEvent {
    public ChannelCreated {
        timestamp = Missing.text(timestamp);
        Objects.requireNonNull(channel, "channel");
    }
}
