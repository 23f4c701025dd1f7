package org.sccpbridge.ari.event;

import java.util.Objects;
import org.sccpbridge.ari.model.Channel;
import org.sccpbridge.ari.model.Missing;

/** A digit came from the channel, reported at its end. */
public record ChannelDtmfReceived(String timestamp, String digit, int durationMs, Channel channel)
        implements ChannelEvent {
    public ChannelDtmfReceived {
        timestamp = Missing.text(timestamp);
        digit = Missing.text(digit);
        Objects.requireNonNull(channel, "channel");
    }
}
