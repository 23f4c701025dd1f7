package org.sccpbridge.ari.event;

import java.util.Objects;
import org.sccpbridge.ari.model.Channel;
import org.sccpbridge.ari.model.Missing;

/** Talk ended on a channel with {@code TALK_DETECT}; {@code duration} in milliseconds. */
public record ChannelTalkingFinished(String timestamp, Channel channel, int duration) implements ChannelEvent {
    public ChannelTalkingFinished {
        timestamp = Missing.text(timestamp);
        Objects.requireNonNull(channel, "channel");
    }
}
