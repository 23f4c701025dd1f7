package org.sccpbridge.ari.api;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.sccpbridge.ari.AriException;
import org.sccpbridge.ari.model.Bridge;
import org.sccpbridge.ari.model.Playback;
import org.sccpbridge.ari.transport.AriRequest;
import org.sccpbridge.ari.transport.AriRequests;

/** {@code /ari/bridges}. */
public final class Bridges extends Resource {

    private static final String BRIDGES = "bridges";
    private static final TypeReference<Bridge> BRIDGE = new TypeReference<>() {};
    private static final TypeReference<List<Bridge>> LIST = new TypeReference<>() {};
    private static final TypeReference<Playback> PLAYBACK = new TypeReference<>() {};

    public Bridges(AriRequests requests) {
        super(requests);
    }

    /** All bridges of Asterisk, those of the dialplan included. */
    public CompletableFuture<List<Bridge>> list() {
        return ask(LIST, () -> AriRequest.get(BRIDGES));
    }

    public CompletableFuture<Bridge> get(String id) {
        return ask(BRIDGE, () -> AriRequest.get(BRIDGES, id));
    }

    /** Makes a mixing bridge with the given id; a bridge of that id that exists is answered as it is. */
    public CompletableFuture<Bridge> create(String id, String name) {
        return ask(
                BRIDGE,
                () -> AriRequest.post(BRIDGES, id).query("type", "mixing").query("name", name));
    }

    /** Ends the bridge; its channels stay in the application. */
    public CompletableFuture<Void> destroy(String id) {
        return run(() -> AriRequest.delete(BRIDGES, id));
    }

    /**
     * Moves channels into the bridge, out of the one they are in. A channel that does not exist is {@link AriException.Kind#BAD_REQUEST}, one that is
     * not in the application, or not yet, {@link AriException.Kind#UNPROCESSABLE}.
     */
    public CompletableFuture<Void> addChannel(String id, String... channels) {
        return run(() -> AriRequest.post(BRIDGES, id, "addChannel").query("channel", String.join(",", channels)));
    }

    /** Takes channels out of the bridge; one that is not in it is {@link AriException.Kind#UNPROCESSABLE}. */
    public CompletableFuture<Void> removeChannel(String id, String... channels) {
        return run(() -> AriRequest.post(BRIDGES, id, "removeChannel").query("channel", String.join(",", channels)));
    }

    /** Plays music on hold to the bridge; an empty class is Asterisk's default. */
    public CompletableFuture<Void> startMoh(String id, String mohClass) {
        return run(() -> AriRequest.post(BRIDGES, id, "moh").query("mohClass", mohClass));
    }

    public CompletableFuture<Void> stopMoh(String id) {
        return run(() -> AriRequest.delete(BRIDGES, id, "moh"));
    }

    /** Plays media, e.g. {@code sound:confbridge-join}, to all in the bridge under the given playback id. */
    public CompletableFuture<Playback> play(String id, String media, String playbackId) {
        return ask(
                PLAYBACK,
                () -> AriRequest.post(BRIDGES, id, "play").query("media", media).query("playbackId", playbackId));
    }
}
