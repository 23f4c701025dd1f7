package org.sccpbridge.bridge.asterisk;

import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.bridge.switchboard.AsteriskEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Things to be asked or said over AMI, a few at a time, until each was answered: what fails because Asterisk is away or slow is tried
 * again. One that is added while it is under way goes once more. As many wait as there are different ones.
 */
final class AmiQueue {
    private static final Logger log = LoggerFactory.getLogger(AmiQueue.class);
    private static final int AT_ONCE = 16;
    private static final long AGAIN_MILLIS = 1_000;

    private final Function<String, CompletableFuture<?>> ask;
    private final Set<String> waiting = new LinkedHashSet<>();
    private final Set<String> underWay = new HashSet<>();
    private boolean open;
    private int closings;

    /** @param ask fails with {@link AmiException} */
    AmiQueue(Function<String, CompletableFuture<?>> ask) {
        this.ask = ask;
    }

    void add(Collection<String> things) {
        synchronized (this) {
            waiting.addAll(things);
        }
        proceed();
    }

    /** There is a link. */
    void open() {
        synchronized (this) {
            open = true;
        }
        proceed();
    }

    /** There is none: everything waits. */
    synchronized void close() {
        open = false;
        closings++;
    }

    private void reopen(int closingsThen) {
        synchronized (this) {
            if (closings != closingsThen) {
                return;
            }
        }
        open();
    }

    private void proceed() {
        for (String next = next(); next != null; next = next()) {
            String thing = next;
            CompletableFuture<?> unused = ask.apply(thing).whenComplete((done, failure) -> answered(thing, failure));
        }
    }

    private synchronized @Nullable String next() {
        if (!open || underWay.size() >= AT_ONCE) {
            return null;
        }
        for (Iterator<String> all = waiting.iterator(); all.hasNext(); ) {
            String thing = all.next();
            if (underWay.add(thing)) {
                all.remove();
                return thing;
            }
        }
        return null;
    }

    private void answered(String thing, @Nullable Throwable failure) {
        boolean again = failure != null && AmiCalls.refusal(failure) == AsteriskEvent.Refusal.UNREACHABLE;
        if (failure != null && !again) {
            log.warn("{}: {}", thing, AmiException.of(failure).getMessage());
        }
        synchronized (this) {
            underWay.remove(thing);
            if (again) {
                waiting.add(thing);
                if (open) {
                    open = false;
                    int closingsNow = closings;
                    CompletableFuture.delayedExecutor(AGAIN_MILLIS, TimeUnit.MILLISECONDS)
                            .execute(() -> reopen(closingsNow));
                }
            }
        }
        proceed();
    }
}
