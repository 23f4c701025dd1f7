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

/** The switchboard's timers: each comes back as an event. Started and stopped on the switchboard's thread only. */
final class Timers {
    private static final long RETRY_MILLIS = 100;

    private final Inbox inbox;
    private final Map<TimerKey, Future<?>> running = new HashMap<>();
    private final ScheduledThreadPoolExecutor clock =
            new ScheduledThreadPoolExecutor(1, task -> new Thread(task, "timers"));

    Timers(Inbox inbox) {
        this.inbox = inbox;
        clock.setRemoveOnCancelPolicy(true);
    }

    void start(Effect.StartTimer start) {
        stop(start.key());
        Event fired = new Event.TimerFired(start.key(), start.token());
        running.put(
                start.key(), clock.schedule(() -> fire(fired), start.after().toMillis(), TimeUnit.MILLISECONDS));
    }

    void stop(TimerKey key) {
        Future<?> old = running.remove(key);
        if (old != null) {
            old.cancel(false);
        }
    }

    private void fire(Event fired) {
        if (!inbox.offer(fired)) {
            clock.schedule(() -> fire(fired), RETRY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    void shutdown() {
        clock.shutdownNow();
    }
}
