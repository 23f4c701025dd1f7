package org.sccpbridge.ari.event;

import java.util.Objects;
import org.sccpbridge.ari.model.Channel;
import org.sccpbridge.ari.model.Missing;

/** The channel left the application. The last event for a channel that came in by the dialplan. */
public record StasisEnd(String timestamp, Channel channel) implements ChannelEvent {
    public StasisEnd {
        timestamp = Missing.text(timestamp);
        Objects.requireNonNull(channel, "channel");
    }
}
