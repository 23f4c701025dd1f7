package org.sccpbridge.bridge.asterisk;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.sccpbridge.bridge.switchboard.AsteriskEvent;
import org.sccpbridge.bridge.switchboard.Party;

/**
 * Who is at the other end of a channel. ARI's event has name and number whether their owner wants it or not, which the channel is asked for; one
 * that is gone has nobody to show it to. Answers may overtake each other: when two changes follow closely, as with a call that is fetched,
 * only the newer counts.
 */
final class ConnectedParties {
    private static final String PRESENTATION = "CONNECTEDLINE(pres)";
    /** How that begins, as in {@code prohib_passed_screen}. */
    private static final String WITHHELD = "prohib";

    private final BiFunction<String, String, CompletableFuture<String>> variable;
    private final Consumer<AsteriskEvent> listener;
    private final Map<String, Object> newest = new ConcurrentHashMap<>();

    /** @param variable asks a channel for a variable */
    ConnectedParties(BiFunction<String, String, CompletableFuture<String>> variable, Consumer<AsteriskEvent> listener) {
        this.variable = variable;
        this.listener = listener;
    }

    void changed(String channel, Party party) {
        Object change = new Object();
        newest.put(channel, change);
        CompletableFuture<?> unused = variable.apply(channel, PRESENTATION).whenComplete((presentation, failure) -> {
            if (newest.remove(channel, change) && failure == null) {
                listener.accept(new AsteriskEvent.PartyChanged(channel, party, presentation.startsWith(WITHHELD)));
            }
        });
    }
}
