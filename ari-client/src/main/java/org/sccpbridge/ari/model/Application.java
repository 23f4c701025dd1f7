package org.sccpbridge.ari.model;

import java.util.List;

/** A Stasis application: what it is subscribed to and which events it gets. {@code eventsAllowed} and {@code eventsDisallowed} name event types. */
public record Application(
        String name,
        List<String> channelIds,
        List<String> bridgeIds,
        List<String> endpointIds,
        List<String> deviceNames,
        List<EventType> eventsAllowed,
        List<EventType> eventsDisallowed) {
    /** The form in which the event filter names a type of event. */
    public record EventType(String type) {
        public EventType {
            type = Missing.text(type);
        }
    }

    public Application {
        name = Missing.text(name);
        channelIds = Missing.list(channelIds);
        bridgeIds = Missing.list(bridgeIds);
        endpointIds = Missing.list(endpointIds);
        deviceNames = Missing.list(deviceNames);
        eventsAllowed = Missing.list(eventsAllowed);
        eventsDisallowed = Missing.list(eventsDisallowed);
    }
}
