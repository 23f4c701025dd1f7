package org.sccpbridge.bridge.switchboard;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** The bounded queue of events before the switchboard. Any thread may offer; only the switchboard takes. */
public final class Inbox {
    private final BlockingQueue<Event> events;
    private final LongAdder refused = new LongAdder();

    /** @param capacity events that may wait; further ones are refused */
    public Inbox(int capacity) {
        this.events = new ArrayBlockingQueue<>(capacity);
    }

    /** Never blocks. False when the inbox is full: then the sender sees to it that the loss is made good. */
    public boolean offer(Event event) {
        boolean taken = events.offer(event);
        if (!taken) {
            refused.increment();
        }
        return taken;
    }

    /** Events refused so far. */
    public long refused() {
        return refused.sum();
    }

    boolean offer(Event event, long millis) throws InterruptedException {
        return events.offer(event, millis, TimeUnit.MILLISECONDS);
    }

    Event take() throws InterruptedException {
        return events.take();
    }
}
