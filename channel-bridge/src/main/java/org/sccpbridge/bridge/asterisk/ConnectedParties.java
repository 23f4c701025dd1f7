package org.sccpbridge.bridge.asterisk;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.sccpbridge.bridge.switchboard.AsteriskEvent.PartyChanged;
import org.sccpbridge.bridge.switchboard.Party;

/**
 * Who is at the other end, in the order in which Asterisk tells. ARI's event of a connected line has name and number whether their owner wants it
 * or not, which the channel is asked for; one that is gone has nobody to show it to. What is told meanwhile waits for the answer: of two changes
 * that follow closely, as when a call is fetched, the newer has to be the one that stays.
 */
final class ConnectedParties {
    private static final String PRESENTATION = "CONNECTEDLINE(pres)";
    /** How that begins, as in {@code prohib_passed_screen}. */
    private static final String WITHHELD = "prohib";

    private final BiFunction<String, String, CompletableFuture<String>> variable;
    private final Consumer<PartyChanged> listener;
    private CompletableFuture<?> told = CompletableFuture.completedFuture(null);

    /** @param variable asks a channel for a variable */
    ConnectedParties(BiFunction<String, String, CompletableFuture<String>> variable, Consumer<PartyChanged> listener) {
        this.variable = variable;
        this.listener = listener;
    }

    void connected(String channel, Party party) {
        tell(variable.apply(channel, PRESENTATION)
                .handle((presentation, failure) -> failure == null
                        ? Optional.of(new PartyChanged(channel, party, presentation.startsWith(WITHHELD)))
                        : Optional.empty()));
    }

    void identified(PartyChanged news) {
        tell(CompletableFuture.completedFuture(Optional.of(news)));
    }

    private synchronized void tell(CompletableFuture<Optional<PartyChanged>> next) {
        told = told.handle((done, failure) -> true).thenCombine(next, (before, news) -> {
            news.ifPresent(listener);
            return news;
        });
    }
}
