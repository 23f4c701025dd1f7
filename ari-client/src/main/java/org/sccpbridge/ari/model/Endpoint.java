package org.sccpbridge.ari.model;

import java.util.List;

/** An endpoint of a technology; {@code state} is {@code unknown}, {@code offline} or {@code online}. */
public record Endpoint(String technology, String resource, String state, List<String> channelIds) {
    public Endpoint {
        technology = Missing.text(technology);
        resource = Missing.text(resource);
        state = Missing.text(state);
        channelIds = Missing.list(channelIds);
    }
}
