package org.sccpbridge.ari.event;

import java.util.Objects;
import org.sccpbridge.ari.model.Channel;
import org.sccpbridge.ari.model.Missing;

/** The channel is gone; {@code cause} is a Q.850 cause. Comes only for channels the application is subscribed to, as for those it made. */
public record ChannelDestroyed(String timestamp, int cause, String causeTxt, Channel channel) implements ChannelEvent {
    public ChannelDestroyed {
        timestamp = Missing.text(timestamp);
        causeTxt = Missing.text(causeTxt);
        Objects.requireNonNull(channel, "channel");
    }
}
