package org.sccpbridge.bridge.asterisk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Things in Asterisk whose state is wanted: each is asked for when it is wanted first, and again with every link; only changes are told.
 *
 * @param <S> state
 */
final class Watched<S> {
    private final BiConsumer<String, S> changes;
    private final AmiQueue queue;
    private final Map<String, S> told = new HashMap<>();
    private Set<String> wanted = Set.of();

    /** @param ask asks for one thing and passes the answer to {@link #tell}; fails with {@link AmiException} */
    Watched(Function<String, CompletableFuture<?>> ask, BiConsumer<String, S> changes) {
        this.queue = new AmiQueue(ask);
        this.changes = changes;
    }

    /** These from now on, and no others. */
    void want(Set<String> things) {
        List<String> added;
        synchronized (this) {
            added = things.stream().filter(thing -> !wanted.contains(thing)).toList();
            wanted = Set.copyOf(things);
            told.keySet().retainAll(things);
        }
        queue.add(added);
    }

    synchronized void tell(String thing, S state) {
        if (wanted.contains(thing) && !state.equals(told.put(thing, state))) {
            changes.accept(thing, state);
        }
    }

    synchronized List<String> matching(Predicate<String> which) {
        return wanted.stream().filter(which).toList();
    }

    void askAgain(List<String> things) {
        queue.add(things);
    }

    void askAll() {
        queue.add(matching(thing -> true));
    }

    void connected() {
        synchronized (this) {
            told.clear();
        }
        askAll();
        queue.open();
    }

    void disconnected() {
        queue.close();
    }
}
