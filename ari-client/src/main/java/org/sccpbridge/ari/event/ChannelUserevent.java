package org.sccpbridge.ari.event;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.ari.model.Bridge;
import org.sccpbridge.ari.model.Channel;
import org.sccpbridge.ari.model.Missing;

/** A {@code UserEvent()} of the dialplan; its body is {@code userevent}. */
public record ChannelUserevent(
        String timestamp,
        String eventname,
        @Nullable Channel channel,
        @Nullable Bridge bridge,
        @Nullable JsonNode userevent)
        implements AriEvent {
    public ChannelUserevent {
        timestamp = Missing.text(timestamp);
        eventname = Missing.text(eventname);
    }
}
