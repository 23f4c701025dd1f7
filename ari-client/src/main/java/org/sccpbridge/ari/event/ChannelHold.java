package org.sccpbridge.ari.event;

import java.util.Objects;
import org.sccpbridge.ari.model.Channel;
import org.sccpbridge.ari.model.Missing;

/** The far end put the channel on hold. */
public record ChannelHold(String timestamp, Channel channel, String musicclass) implements ChannelEvent {
    public ChannelHold {
        timestamp = Missing.text(timestamp);
        Objects.requireNonNull(channel, "channel");
        musicclass = Missing.text(musicclass);
    }
}
