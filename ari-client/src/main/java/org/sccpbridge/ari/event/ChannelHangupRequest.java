package org.sccpbridge.ari.event;

import java.util.Objects;
import org.sccpbridge.ari.model.Channel;
import org.sccpbridge.ari.model.Missing;

/** Somebody asked for the end of the channel; {@code cause} is a Q.850 cause, 0 when none was given. Asterisk 16 tells the true cause only here. */
public record ChannelHangupRequest(String timestamp, int cause, boolean soft, Channel channel) implements ChannelEvent {
    public ChannelHangupRequest {
        timestamp = Missing.text(timestamp);
        Objects.requireNonNull(channel, "channel");
    }
}
