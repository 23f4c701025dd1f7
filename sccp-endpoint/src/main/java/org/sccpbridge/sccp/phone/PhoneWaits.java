package org.sccpbridge.sccp.phone;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** How threads other than the phone's event loop deal with it: hand over actions, wait for what comes of them. */
@SuppressWarnings("FutureReturnValueIgnored") // What comes of an action is seen in the snapshots.
final class PhoneWaits {
    private static final int MESSAGES_IN_FAILURES = 30;

    private final PhoneCore core;

    PhoneWaits(PhoneCore core) {
        this.core = core;
    }

    void onLoop(Runnable action) {
        core.loop().execute(() -> {
            action.run();
            core.changed();
        });
    }

    /** What {@code question} answers on the event loop; what it changed is in the latest snapshot then. */
    <T> T ask(String what, Supplier<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        core.loop().execute(() -> {
            try {
                T found = question.get();
                core.publish();
                answer.complete(found);
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        return get(what, answer, core.options().answerTimeout());
    }

    PhoneView await(String what, Predicate<? super PhoneView> wanted) {
        return get(what, core.board().when(wanted), core.options().answerTimeout());
    }

    <T> T get(String what, CompletableFuture<T> future, Duration atMost) {
        if (core.loop().inEventLoop()) {
            throw new IllegalStateException("waiting for " + what + " on an event loop would never end");
        }
        try {
            return future.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            future.cancel(false);
            throw failure("waited " + atMost.toMillis() + " ms for " + what);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure("interrupted while waiting for " + what);
        } catch (ExecutionException e) {
            PhoneException failure = failure("the condition for " + what + " failed: " + e.getCause());
            failure.initCause(e.getCause());
            throw failure;
        }
    }

    PhoneException failure(String what) {
        return new PhoneException(core.options().deviceName() + ": " + what + "\n"
                + core.board().latest().screen() + "\naudio: "
                + core.media().traffic().latest() + "\nviolations: "
                + core.violations().all() + "\nlast messages:\n"
                + core.transcript().tail(MESSAGES_IN_FAILURES));
    }
}
