package org.sccpbridge.bridge.asterisk;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.asteriskjava.manager.event.ManagerEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes events, answers and news of the link off asterisk-java's pump thread, in their order, to one thread.
 *
 * <p>Only events are many and come unasked: a bounded number of them waits, further ones are lost and the listener is
 * told once. Answers are bounded by the number of outstanding actions.
 */
final class AmiHandOff {
    private static final Logger LOG = LoggerFactory.getLogger(AmiHandOff.class);

    private final int mostEvents;
    private final ExecutorService thread;
    private final AtomicInteger events = new AtomicInteger();
    private final AtomicBoolean losing = new AtomicBoolean();
    private volatile AmiListener listener = new AmiListener() {};

    AmiHandOff(int mostEvents) {
        this.mostEvents = mostEvents;
        this.thread =
                new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(mostEvents * 2), task -> {
                    Thread made = new Thread(task, "ami-events");
                    made.setDaemon(true);
                    return made;
                });
    }

    void listen(AmiListener to) {
        listener = to;
    }

    void tell(Consumer<AmiListener> news) {
        run(() -> news.accept(listener));
    }

    void event(ManagerEvent event) {
        bounded(() -> listener.event(event));
    }

    void row(AmiRow row) {
        bounded(() -> listener.row(row));
    }

    private void bounded(Runnable telling) {
        if (events.incrementAndGet() > mostEvents) {
            events.decrementAndGet();
            if (losing.compareAndSet(false, true)) {
                run(() -> {
                    losing.set(false);
                    LOG.warn("AMI: events come faster than they are handled, some are lost");
                    listener.eventsLost();
                });
            }
            return;
        }
        run(() -> {
            events.decrementAndGet();
            telling.run();
        });
    }

    void run(Runnable task) {
        try {
            thread.execute(() -> {
                try {
                    task.run();
                } catch (RuntimeException e) {
                    LOG.error("AMI: a listener failed", e);
                }
            });
        } catch (RejectedExecutionException e) {
            // stopped, or full against all expectation: whoever waits is answered on this thread
            task.run();
        }
    }

    void stop() {
        thread.shutdown();
    }
}
