package org.sccpbridge.ari;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.sccpbridge.ari.event.AriEvent;
import org.sccpbridge.ari.model.AsteriskInfo;

/** A listener that remembers. */
public final class Recorder implements AriListener {

    private final List<AsteriskInfo> connected = new CopyOnWriteArrayList<>();
    private final List<AriException> disconnected = new CopyOnWriteArrayList<>();
    private final List<AriEvent> events = Collections.synchronizedList(new ArrayList<>());

    @Override
    public void connected(AsteriskInfo asterisk) {
        connected.add(asterisk);
    }

    @Override
    public void disconnected(AriException reason) {
        disconnected.add(reason);
    }

    @Override
    public void event(AriEvent event) {
        events.add(event);
    }

    public List<AriEvent> events() {
        synchronized (events) {
            return List.copyOf(events);
        }
    }

    public int connections() {
        return connected.size();
    }

    public int disconnections() {
        return disconnected.size();
    }

    public AsteriskInfo info() {
        return connected.get(connected.size() - 1);
    }

    public void awaitConnected(int times) {
        soon().until(() -> connected.size() >= times);
    }

    public AriException awaitDisconnected(int times) {
        soon().until(() -> disconnected.size() >= times);
        return disconnected.get(times - 1);
    }

    public <T extends AriEvent> T await(Class<T> type, Predicate<T> wanted) {
        return soon().until(() -> find(type, wanted), Optional::isPresent).orElseThrow();
    }

    public void awaitEvents(int count) {
        soon().until(() -> events.size() >= count);
    }

    private <T extends AriEvent> Optional<T> find(Class<T> type, Predicate<T> wanted) {
        return events().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(wanted)
                .findFirst();
    }

    private static ConditionFactory soon() {
        return Awaitility.await().pollInterval(Duration.ofMillis(2)).atMost(Duration.ofSeconds(20));
    }
}
