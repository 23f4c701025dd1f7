package org.sccpbridge.ari.api;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.concurrent.CompletableFuture;
import org.sccpbridge.ari.model.Playback;
import org.sccpbridge.ari.transport.AriRequest;
import org.sccpbridge.ari.transport.AriRequests;

/** {@code /ari/playbacks}. */
public final class Playbacks extends Resource {

    private static final TypeReference<Playback> PLAYBACK = new TypeReference<>() {};

    public Playbacks(AriRequests requests) {
        super(requests);
    }

    public CompletableFuture<Playback> get(String id) {
        return ask(PLAYBACK, () -> AriRequest.get("playbacks", id));
    }

    public CompletableFuture<Void> stop(String id) {
        return run(() -> AriRequest.delete("playbacks", id));
    }
}
