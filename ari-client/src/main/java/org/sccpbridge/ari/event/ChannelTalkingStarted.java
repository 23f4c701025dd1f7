package org.sccpbridge.ari.event;

import java.util.Objects;
import org.sccpbridge.ari.model.Channel;
import org.sccpbridge.ari.model.Missing;

/** Talk began on a channel with {@code TALK_DETECT}. */
public record ChannelTalkingStarted(String timestamp, Channel channel) implements ChannelEvent {
    public ChannelTalkingStarted {
        timestamp = Missing.text(timestamp);
        Objects.requireNonNull(channel, "channel");
    }
}
