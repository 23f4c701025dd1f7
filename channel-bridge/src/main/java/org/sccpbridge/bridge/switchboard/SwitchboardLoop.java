package org.sccpbridge.bridge.switchboard;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread of the switchboard: takes events from the inbox and hands out their effects. */
public final class SwitchboardLoop {
    private static final Logger log = LoggerFactory.getLogger(SwitchboardLoop.class);

    private final Switchboard switchboard;
    private final Inbox inbox;
    private final Consumer<Effect> performer;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread;

    /** @param performer takes each effect at once and without blocking */
    public SwitchboardLoop(Switchboard switchboard, Inbox inbox, Consumer<Effect> performer) {
        this.switchboard = switchboard;
        this.inbox = inbox;
        this.performer = performer;
        this.thread = new Thread(this::run, "switchboard");
    }

    public void start() {
        thread.start();
    }

    /** Lets all calls end and waits, at most that long, until what had to be done for it was handed out. */
    public void stop(Duration patience) throws InterruptedException {
        if (!inbox.offer(new Event.Stopping(), patience.toMillis())
                || !stopped.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            log.warn("the switchboard did not stop in {} ms", patience.toMillis());
        }
        thread.interrupt();
    }

    private void run() {
        try {
            Event event;
            do {
                event = inbox.take();
                handle(event);
            } while (!(event instanceof Event.Stopping));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            stopped.countDown();
        }
    }

    private void handle(Event event) {
        try {
            for (Effect effect : switchboard.handle(event)) {
                perform(effect);
            }
        } catch (RuntimeException e) {
            // a defect must not take the other calls with it
            log.error("event {} was not handled", event, e);
        }
    }

    /** One effect that cannot be performed does not keep the others from being so. */
    private void perform(Effect effect) {
        try {
            performer.accept(effect);
        } catch (RuntimeException e) {
            log.error("{} was not performed", effect, e);
        }
    }
}
