package org.sccpbridge.ari.event;

import org.sccpbridge.ari.model.Missing;

/** Another WebSocket took the application over; this one gets no more events. */
public record ApplicationReplaced(String timestamp, String application) implements AriEvent {
    public ApplicationReplaced {
        timestamp = Missing.text(timestamp);
        application = Missing.text(application);
    }
}
