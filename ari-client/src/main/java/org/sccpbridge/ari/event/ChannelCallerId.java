package org.sccpbridge.ari.event;

import java.util.Objects;
import org.sccpbridge.ari.model.Channel;
import org.sccpbridge.ari.model.Missing;

/** The caller id of the channel changed. */
public record ChannelCallerId(String timestamp, int callerPresentation, String callerPresentationTxt, Channel channel)
        implements ChannelEvent {
    public ChannelCallerId {
        timestamp = Missing.text(timestamp);
        callerPresentationTxt = Missing.text(callerPresentationTxt);
        Objects.requireNonNull(channel, "channel");
    }
}
