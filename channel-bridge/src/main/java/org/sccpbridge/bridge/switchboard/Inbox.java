package org.sccpbridge.bridge.switchboard;

import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The bounded queue of events before the switchboard. Events are taken one at a time and in order, on the thread that brings one while no
 * other is being taken: a key press is answered without waking another thread, and still no two events ever meet.
 */
public final class Inbox {
    /** Not opened yet counts as one event under way, so that all wait. */
    private static final int CLOSED = 1;

    private final Queue<Event> events;
    private final AtomicInteger underWay = new AtomicInteger(CLOSED);
    private final LongAdder refused = new LongAdder();
    private volatile @Nullable Consumer<Event> taker;

    /** @param capacity events that may wait; further ones are refused */
    public Inbox(int capacity) {
        this.events = new ArrayBlockingQueue<>(capacity);
    }

    /** Never blocks. False when the inbox is full: then the sender sees to it that the loss is made good. */
    public boolean offer(Event event) {
        if (!events.offer(event)) {
            refused.increment();
            return false;
        }
        if (underWay.getAndIncrement() == 0) {
            drain();
        }
        return true;
    }

    /** Events refused so far. */
    public long refused() {
        return refused.sum();
    }

    /** From now on events are taken; those that wait at once. To be called once. */
    void open(Consumer<Event> eventTaker) {
        taker = eventTaker;
        drain();
    }

    private void drain() {
        Consumer<Event> to = taker;
        int seen = underWay.get();
        while (to != null && seen != 0) {
            for (Event event = events.poll(); event != null; event = events.poll()) {
                to.accept(event);
            }
            seen = underWay.addAndGet(-seen);
        }
    }
}
