package org.sccpbridge.ari.api;

import java.util.concurrent.CompletableFuture;
import org.sccpbridge.ari.transport.AriRequest;
import org.sccpbridge.ari.transport.AriRequests;

/** {@code /ari/events}, but for the stream of them. */
public final class Events extends Resource {

    public Events(AriRequests requests) {
        super(requests);
    }

    /** Has Asterisk send a {@code ChannelUserevent} of that name to an application. */
    public CompletableFuture<Void> userEvent(String name, String app) {
        return run(() -> AriRequest.post("events", "user", name).query("application", app));
    }
}
