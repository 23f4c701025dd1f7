package org.sccpbridge.ari.model;

import java.util.List;

/** A bridge. Source: the model Bridge of /ari/api-docs/bridges.json. */
public record Bridge(
        String id,
        String technology,
        String bridgeType,
        String bridgeClass,
        String creator,
        String name,
        List<String> channels,
        String creationtime) {
    public Bridge {
        id = Missing.text(id);
        technology = Missing.text(technology);
        bridgeType = Missing.text(bridgeType);
        bridgeClass = Missing.text(bridgeClass);
        creator = Missing.text(creator);
        name = Missing.text(name);
        channels = Missing.list(channels);
        creationtime = Missing.text(creationtime);
    }
}
