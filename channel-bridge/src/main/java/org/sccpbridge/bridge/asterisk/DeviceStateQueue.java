package org.sccpbridge.bridge.asterisk;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.bridge.switchboard.AsteriskCommand.SetDeviceState;

/**
 * Device states on their way to Asterisk: one request at a time, and of a line that changed again meanwhile only the newest. When all
 * phones register at once, calls need not wait behind their hints.
 */
final class DeviceStateQueue {
    private final Function<SetDeviceState, CompletableFuture<?>> request;
    private final Map<String, SetDeviceState> waiting = new HashMap<>();
    private final Deque<String> order = new ArrayDeque<>();
    private CompletableFuture<Void> idle = CompletableFuture.completedFuture(null);
    private boolean sends;

    /** @param request sends one; what it returns completes when the next may go */
    DeviceStateQueue(Function<SetDeviceState, CompletableFuture<?>> request) {
        this.request = request;
    }

    void add(SetDeviceState state) {
        boolean begins;
        synchronized (this) {
            if (waiting.put(state.line(), state) == null) {
                order.add(state.line());
            }
            begins = !sends;
            if (begins) {
                sends = true;
                idle = new CompletableFuture<>();
            }
        }
        if (begins) {
            next();
        }
    }

    /** Completes when nothing waits any more. */
    synchronized CompletableFuture<Void> settled() {
        return idle;
    }

    private void next() {
        for (SetDeviceState state = poll(); state != null; state = poll()) {
            CompletableFuture<?> answer = request.apply(state);
            if (!answer.isDone()) {
                CompletableFuture<?> unused = answer.whenComplete((done, failure) -> next());
                return;
            }
        }
    }

    private @Nullable SetDeviceState poll() {
        CompletableFuture<Void> done;
        synchronized (this) {
            String line = order.poll();
            if (line != null) {
                return waiting.remove(line);
            }
            sends = false;
            done = idle;
        }
        done.complete(null);
        return null;
    }
}
