package org.sccpbridge.sccp.phone;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/**
 * Where the latest snapshot hangs, and where those who wait for one stand. Each snapshot is shown to everyone waiting, so that a
 * state that lasts a microsecond is not missed.
 */
final class ViewBoard<V> {
    private final List<Waiter<V>> waiters = new ArrayList<>();
    private volatile V latest;
    private volatile boolean awaited;

    ViewBoard(V first) {
        latest = first;
    }

    V latest() {
        return latest;
    }

    /** Whether anyone waits; a publisher may skip costly snapshots when not. */
    boolean awaited() {
        return awaited;
    }

    /** Called by the owner only, in order. */
    void publish(V view) {
        List<Waiter<V>> met = new ArrayList<>();
        synchronized (waiters) {
            latest = view;
            waiters.removeIf(waiter -> waiter.tests(view) && met.add(waiter));
            awaited = !waiters.isEmpty();
        }
        met.forEach(waiter -> waiter.result().complete(view));
    }

    /** Completes with the latest snapshot or the first later one that fits; cancel it when no longer wanted. */
    CompletableFuture<V> when(Predicate<? super V> wanted) {
        Waiter<V> waiter = new Waiter<>(wanted, new CompletableFuture<>());
        synchronized (waiters) {
            V now = latest;
            if (waiter.tests(now)) {
                waiter.result().complete(now);
                return waiter.result();
            }
            waiters.add(waiter);
            awaited = true;
        }
        return waiter.result();
    }

    private record Waiter<V>(Predicate<? super V> wanted, CompletableFuture<V> result) {
        /** True when it need not be asked again. */
        boolean tests(V view) {
            if (result.isDone()) {
                return true;
            }
            try {
                return wanted.test(view);
            } catch (RuntimeException e) {
                return result.completeExceptionally(e);
            }
        }
    }
}
