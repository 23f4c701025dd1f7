package org.sccpbridge.ari.api;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.sccpbridge.ari.model.Endpoint;
import org.sccpbridge.ari.transport.AriRequest;
import org.sccpbridge.ari.transport.AriRequests;

/** {@code /ari/endpoints}. */
public final class Endpoints extends Resource {

    private static final TypeReference<Endpoint> ENDPOINT = new TypeReference<>() {};
    private static final TypeReference<List<Endpoint>> LIST = new TypeReference<>() {};

    public Endpoints(AriRequests requests) {
        super(requests);
    }

    public CompletableFuture<List<Endpoint>> list() {
        return ask(LIST, () -> AriRequest.get("endpoints"));
    }

    public CompletableFuture<Endpoint> get(String technology, String resource) {
        return ask(ENDPOINT, () -> AriRequest.get("endpoints", technology, resource));
    }
}
