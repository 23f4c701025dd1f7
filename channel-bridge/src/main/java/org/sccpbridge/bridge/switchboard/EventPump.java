package org.sccpbridge.bridge.switchboard;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes events from the inbox to the switchboard and hands out their effects. */
public final class EventPump {
    private static final Logger log = LoggerFactory.getLogger(EventPump.class);

    private final Switchboard switchboard;
    private final Inbox inbox;
    private final Consumer<Effect> performer;
    private final CountDownLatch stopped = new CountDownLatch(1);

    /** @param performer takes each effect at once and without blocking */
    public EventPump(Switchboard switchboard, Inbox inbox, Consumer<Effect> performer) {
        this.switchboard = switchboard;
        this.inbox = inbox;
        this.performer = performer;
    }

    public void start() {
        inbox.open(this::take);
    }

    /** Lets all calls end and waits, at most that long, until what had to be done for it was handed out. */
    public void stop(Duration patience) throws InterruptedException {
        if (!inbox.offer(new Event.Stopping()) || !stopped.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            log.warn("the switchboard did not stop in {} ms", patience.toMillis());
        }
    }

    private void take(Event event) {
        if (stopped.getCount() == 0) {
            return;
        }
        try {
            for (Effect effect : switchboard.handle(event)) {
                perform(effect);
            }
        } catch (RuntimeException | Error e) {
            // neither a defect nor a want of memory in one call may take the others with it
            log.error("event {} was not handled", event, e);
        }
        if (event instanceof Event.Stopping) {
            stopped.countDown();
        }
    }

    /** One effect that cannot be performed does not keep the others from being so. */
    private void perform(Effect effect) {
        try {
            performer.accept(effect);
        } catch (RuntimeException | Error e) {
            log.error("{} was not performed", effect, e);
        }
    }
}
