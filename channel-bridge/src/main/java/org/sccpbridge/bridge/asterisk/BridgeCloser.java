package org.sccpbridge.bridge.asterisk;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.sccpbridge.ari.AriClient;
import org.sccpbridge.ari.model.Bridge;

/**
 * Destroys bridges when their last channel has left: Asterisk 16 keeps one in its list for ever that a channel leaves while it is being
 * destroyed (observed).
 */
public final class BridgeCloser {
    /** Then it is destroyed with whoever is in it. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Map<String, CompletableFuture<Void>> emptying = new ConcurrentHashMap<>();
    private final AriClient client;
    private final Duration patience;

    public BridgeCloser(AriClient client) {
        this(client, PATIENCE);
    }

    BridgeCloser(AriClient client, Duration patience) {
        this.client = client;
        this.patience = patience;
    }

    CompletableFuture<Void> close(String bridge) {
        CompletableFuture<Void> empty = emptying.computeIfAbsent(
                bridge,
                id -> new CompletableFuture<Void>()
                        .completeOnTimeout(null, patience.toMillis(), TimeUnit.MILLISECONDS));
        CompletableFuture<?> unused = client.bridges().get(bridge).whenComplete((found, failure) -> {
            if (failure != null || found.channels().isEmpty()) {
                empty.complete(null);
            }
        });
        return empty.thenCompose(done -> {
            emptying.remove(bridge, empty);
            return client.bridges().destroy(bridge);
        });
    }

    /** A channel left it; these are still in. */
    void left(Bridge bridge) {
        CompletableFuture<Void> empty = emptying.get(bridge.id());
        if (empty != null && bridge.channels().isEmpty()) {
            empty.complete(null);
        }
    }
}
