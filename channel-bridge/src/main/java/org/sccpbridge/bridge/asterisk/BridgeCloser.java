package org.sccpbridge.bridge.asterisk;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.sccpbridge.ari.AriClient;
import org.sccpbridge.ari.model.Bridge;

/**
 * Destroys bridges when their last channel has left: Asterisk 16 keeps one in its list for ever that a channel enters or leaves while it
 * is being destroyed. A channel may enter, and a hung-up one leave, a while after Asterisk answered the request (both observed). One that is
 * dialled leaves for a bridge of Asterisk's own and comes back, when it is answered or hung up.
 */
public final class BridgeCloser {
    /** Then it is destroyed with whoever is in it. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** A bridge to be destroyed; {@code empty} as of the latest news. */
    private static final class Closing {
        final CompletableFuture<Void> due = new CompletableFuture<>();
        boolean empty;
        /** By an event. */
        boolean told;
    }

    private final Map<String, Set<String>> joining = new HashMap<>();
    /** Channels that were dialled and have not come back. */
    private final Set<String> dialled = new HashSet<>();

    private final Map<String, Closing> closing = new HashMap<>();
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
        Closing waiting = waiting(bridge);
        CompletableFuture<?> unused = client.bridges()
                .get(bridge)
                .whenComplete((found, failure) ->
                        heard(bridge, failure != null || found.channels().isEmpty(), false));
        return waiting.due.thenCompose(done -> {
            forget(bridge);
            return client.bridges().destroy(bridge);
        });
    }

    private synchronized Closing waiting(String bridge) {
        return closing.computeIfAbsent(bridge, id -> {
            Closing waiting = new Closing();
            waiting.due.completeOnTimeout(null, patience.toMillis(), TimeUnit.MILLISECONDS);
            return waiting;
        });
    }

    private synchronized void forget(String bridge) {
        closing.remove(bridge);
        joining.remove(bridge);
    }

    /** A channel was asked to enter the bridge. */
    synchronized void joins(String bridge, String channel) {
        joining.computeIfAbsent(bridge, id -> new HashSet<>()).add(channel);
    }

    /** A channel was asked to dial. */
    synchronized void dials(String channel) {
        dialled.add(channel);
    }

    /** It has entered, or will not. */
    void joined(String bridge, String channel) {
        arrived(bridge, channel);
        settle(bridge);
    }

    private synchronized void arrived(String bridge, String channel) {
        joining.getOrDefault(bridge, new HashSet<>()).remove(channel);
    }

    /** A channel entered it or left it; this is how it is now. */
    void changed(Bridge bridge, String channel) {
        moved(bridge, channel);
        heard(bridge.id(), bridge.channels().isEmpty(), true);
    }

    private synchronized void moved(Bridge bridge, String channel) {
        if (bridge.channels().contains(channel)) {
            dialled.remove(channel);
            arrived(bridge.id(), channel);
        } else if (dialled.contains(channel)) {
            joins(bridge.id(), channel);
        } else {
            arrived(bridge.id(), channel);
        }
    }

    /** The channel will enter none any more. */
    void gone(String channel) {
        synchronized (this) {
            dialled.remove(channel);
            joining.values().forEach(channels -> channels.remove(channel));
        }
        settleAll();
    }

    /** What happens from now on is not heard. */
    void disconnected() {
        synchronized (this) {
            joining.clear();
            dialled.clear();
        }
        settleAll();
    }

    private void settleAll() {
        Set<String> bridges;
        synchronized (this) {
            bridges = Set.copyOf(closing.keySet());
        }
        bridges.forEach(this::settle);
    }

    /** @param event counts more than an answer, which may be older; what happens after that, an event will tell */
    private void heard(String bridge, boolean empty, boolean event) {
        synchronized (this) {
            Closing waiting = closing.get(bridge);
            if (waiting == null || (waiting.told && !event)) {
                return;
            }
            waiting.told |= event;
            waiting.empty = empty;
        }
        settle(bridge);
    }

    private void settle(String bridge) {
        Closing waiting;
        synchronized (this) {
            waiting = closing.get(bridge);
            if (waiting == null
                    || !waiting.empty
                    || !joining.getOrDefault(bridge, Set.of()).isEmpty()) {
                return;
            }
        }
        waiting.due.complete(null);
    }
}
