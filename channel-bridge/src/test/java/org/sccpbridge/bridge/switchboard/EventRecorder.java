package org.sccpbridge.bridge.switchboard;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** Stands where the switchboard stands, and remembers what it would hear. */
public final class EventRecorder {
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final Inbox inbox = new Inbox(1000);

    public EventRecorder() {
        inbox.open(events::add);
    }

    public Inbox inbox() {
        return inbox;
    }

    public <T extends Event> List<T> all(Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** Waits for the first such event, one that came already included. */
    public <T extends Event> T await(Class<T> type, Predicate<T> wanted) {
        Awaitility.await(type.getSimpleName())
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> all(type).stream().anyMatch(wanted));
        return all(type).stream().filter(wanted).findFirst().orElseThrow();
    }

    public void forget() {
        events.clear();
    }
}
