package org.sccpbridge.ari.event;

import java.util.Objects;
import org.sccpbridge.ari.model.Channel;
import org.sccpbridge.ari.model.Missing;

/** The far end took the channel off hold. */
public record ChannelUnhold(String timestamp, Channel channel) implements ChannelEvent {
    public ChannelUnhold {
        timestamp = Missing.text(timestamp);
        Objects.requireNonNull(channel, "channel");
    }
}
