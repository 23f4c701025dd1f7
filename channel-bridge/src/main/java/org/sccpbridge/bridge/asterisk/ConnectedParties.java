package org.sccpbridge.bridge.asterisk;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.sccpbridge.bridge.switchboard.AsteriskEvent.PartyChanged;
import org.sccpbridge.bridge.switchboard.ChannelNames;
import org.sccpbridge.bridge.switchboard.Party;

/**
 * Who is at the other end, in the order in which Asterisk tells. ARI's event of a connected line has name and number whether their owner wants it
 * or not, which the channel is asked for; one that is gone has nobody to show it to. What is told meanwhile of the same call waits for the answer:
 * of two changes that follow closely, as when a call is fetched, the newer has to be the one that stays. Channels that can meet are those of one
 * bridge, and before that those named for one call, whose bridge has the same name.
 */
final class ConnectedParties {
    private static final String PRESENTATION = "CONNECTEDLINE(pres)";
    /** How that begins, as in {@code prohib_passed_screen}. */
    private static final String WITHHELD = "prohib";

    private final BiFunction<String, String, CompletableFuture<String>> variable;
    private final Consumer<PartyChanged> listener;
    private final Map<String, String> bridges = new ConcurrentHashMap<>();
    /** By bridge; each for no longer than a request may take. */
    private final Map<String, CompletableFuture<?>> told = new ConcurrentHashMap<>();

    /** @param variable asks a channel for a variable */
    ConnectedParties(BiFunction<String, String, CompletableFuture<String>> variable, Consumer<PartyChanged> listener) {
        this.variable = variable;
        this.listener = listener;
    }

    void entered(String channel, String bridge) {
        bridges.put(channel, bridge);
    }

    void left(String channel, String bridge) {
        bridges.remove(channel, bridge);
    }

    /** Who enters or leaves from now on is not heard. */
    void disconnected() {
        bridges.clear();
    }

    void connected(String channel, Party party) {
        tell(
                channel,
                variable.apply(channel, PRESENTATION)
                        .handle((presentation, failure) -> failure == null
                                ? Optional.of(new PartyChanged(channel, party, presentation.startsWith(WITHHELD)))
                                : Optional.empty()));
    }

    void identified(PartyChanged news) {
        tell(news.channel(), CompletableFuture.completedFuture(Optional.of(news)));
    }

    private synchronized void tell(String channel, CompletableFuture<Optional<PartyChanged>> next) {
        String bridge = bridges.getOrDefault(channel, ChannelNames.ownBridge(channel));
        CompletableFuture<?> now = told.getOrDefault(bridge, CompletableFuture.completedFuture(null))
                .handle((done, failure) -> true)
                .thenCombine(next, (before, news) -> {
                    news.ifPresent(listener);
                    return news;
                });
        told.put(bridge, now);
        CompletableFuture<?> unused = now.whenComplete((done, failure) -> told.remove(bridge, now));
    }
}
