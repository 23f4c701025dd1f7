package org.sccpbridge.ari.event;

import java.util.Objects;
import org.sccpbridge.ari.model.Channel;
import org.sccpbridge.ari.model.Missing;

/** The party that the channel talks with changed. */
public record ChannelConnectedLine(String timestamp, Channel channel) implements ChannelEvent {
    public ChannelConnectedLine {
        timestamp = Missing.text(timestamp);
        Objects.requireNonNull(channel, "channel");
    }
}
