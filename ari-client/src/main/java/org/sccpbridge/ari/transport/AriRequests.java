package org.sccpbridge.ari.transport;

import java.util.concurrent.CompletableFuture;

/** Sends requests; the seam between the resources of {@code org.sccpbridge.ari.api} and the connections. */
@FunctionalInterface
public interface AriRequests {

    /**
     * Sends one request. The future completes on the client's event loop, with an {@link org.sccpbridge.ari.AriException} for everything but a 2xx
     * answer, and always: at the latest when the request's deadline is over.
     */
    CompletableFuture<AriResponse> send(AriRequest request);
}
