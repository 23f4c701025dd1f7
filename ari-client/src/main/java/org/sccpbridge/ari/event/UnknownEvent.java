package org.sccpbridge.ari.event;

import com.fasterxml.jackson.databind.JsonNode;
import org.sccpbridge.ari.model.Missing;

/** An event without a record here, or one that lacks what its record needs; {@code json} is all that came. */
public record UnknownEvent(String timestamp, String type, JsonNode json) implements AriEvent {
    public UnknownEvent {
        timestamp = Missing.text(timestamp);
        type = Missing.text(type);
    }
}
