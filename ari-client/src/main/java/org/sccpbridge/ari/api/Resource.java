package org.sccpbridge.ari.api;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.sccpbridge.ari.AriException;
import org.sccpbridge.ari.transport.AriJson;
import org.sccpbridge.ari.transport.AriRequest;
import org.sccpbridge.ari.transport.AriRequests;

/** What all resources share: an id that cannot be sent fails the future like everything else. */
abstract sealed class Resource
        permits Applications, Asterisk, Bridges, Channels, DeviceStates, Endpoints, Events, Playbacks {

    private final AriRequests requests;

    Resource(AriRequests requests) {
        this.requests = requests;
    }

    final CompletableFuture<Void> run(Supplier<AriRequest> request) {
        try {
            return requests.send(request.get()).thenApply(response -> null);
        } catch (AriException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    final <T> CompletableFuture<T> ask(TypeReference<T> type, Supplier<AriRequest> request) {
        try {
            AriRequest asked = request.get();
            return requests.send(asked).thenApply(response -> AriJson.read(asked, response, type));
        } catch (AriException e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
