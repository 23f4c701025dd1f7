package org.sccpbridge.bridge;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.sccpbridge.bridge.switchboard.Effect;
import org.sccpbridge.bridge.switchboard.Event;
import org.sccpbridge.bridge.switchboard.Inbox;
import org.sccpbridge.bridge.switchboard.TimerKey;

/** The switchboard's timers: each comes back as an event. */
final class Timers {
    private static final long RETRY_MILLIS = 100;

    private record Running(long token, Future<?> future) {}

    private final Inbox inbox;
    private final Map<TimerKey, Running> running = new HashMap<>();
    private final ScheduledThreadPoolExecutor clock =
            new ScheduledThreadPoolExecutor(1, task -> new Thread(task, "timers"));

    Timers(Inbox inbox) {
        this.inbox = inbox;
        clock.setRemoveOnCancelPolicy(true);
    }

    synchronized void start(Effect.StartTimer start) {
        stop(start.key());
        Event.TimerFired fired = new Event.TimerFired(start.key(), start.token());
        Future<?> next = clock.schedule(() -> fire(fired), start.after().toMillis(), TimeUnit.MILLISECONDS);
        running.put(start.key(), new Running(start.token(), next));
    }

    synchronized void stop(TimerKey key) {
        Running old = running.remove(key);
        if (old != null) {
            old.future().cancel(false);
        }
    }

    private void fire(Event.TimerFired fired) {
        if (inbox.offer(fired)) {
            forget(fired);
        } else {
            Future<?> unused = clock.schedule(() -> fire(fired), RETRY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private synchronized void forget(Event.TimerFired fired) {
        running.computeIfPresent(fired.key(), (key, now) -> now.token() == fired.token() ? null : now);
    }

    void shutdown() {
        clock.shutdownNow();
    }
}
