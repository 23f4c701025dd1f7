package org.sccpbridge.ari.transport;

import java.util.concurrent.CompletableFuture;
import org.sccpbridge.ari.AriClient;
import org.sccpbridge.ari.AriException;
import org.sccpbridge.ari.AriListener;
import org.sccpbridge.ari.AriOptions;

/** The connections of one client. */
public final class AriTransport implements AriRequests {

    private final AriOptions options;

    public AriTransport(AriOptions options) {
        this.options = options;
    }

    public void start(AriListener listener) {
        listener.disconnected(new AriException(AriException.Kind.REFUSED, options.address()));
    }

    public CompletableFuture<Void> stop() {
        return CompletableFuture.completedFuture(null);
    }

    public AriClient.State state() {
        return AriClient.State.STOPPED;
    }

    @Override
    public CompletableFuture<AriResponse> send(AriRequest request) {
        return CompletableFuture.failedFuture(new AriException(AriException.Kind.REFUSED, options.address()));
    }
}
