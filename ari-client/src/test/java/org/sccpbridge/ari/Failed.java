package org.sccpbridge.ari;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Takes the failure out of a future that must fail. */
public final class Failed {

    private Failed() {}

    public static AriException of(CompletableFuture<?> future) throws InterruptedException, TimeoutException {
        try {
            Object value = future.get(10, TimeUnit.SECONDS);
            throw new AssertionError("did not fail but gave " + value);
        } catch (ExecutionException e) {
            return AriException.in(e).orElseThrow(() -> new AssertionError("failed with a defect", e));
        }
    }

    public static AriException.Kind kindOf(CompletableFuture<?> future) throws InterruptedException, TimeoutException {
        return of(future).kind();
    }
}
