package org.sccpbridge.bridge.asterisk;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.asteriskjava.manager.event.ManagerEvent;
import org.sccpbridge.bridge.switchboard.AsteriskEvent;
import org.sccpbridge.bridge.switchboard.Inbox;

/** What AMI tells, to all who listen; the switchboard hears of the link before it hears of what came over it. */
public final class AmiEvents implements AmiListener {
    private static final long RETRY_MILLIS = 100;

    private final Consumer<AsteriskEvent> events;
    private final List<AmiListener> listeners;

    public AmiEvents(Consumer<AsteriskEvent> events, List<AmiListener> listeners) {
        this.events = events;
        this.listeners = List.copyOf(listeners);
    }

    /** Brings events to the inbox; one that finds it full comes a little later, there being no more of them than things watched. */
    static Consumer<AsteriskEvent> into(Inbox inbox) {
        return new Consumer<>() {
            @Override
            public void accept(AsteriskEvent event) {
                if (!inbox.offer(event)) {
                    CompletableFuture.delayedExecutor(RETRY_MILLIS, TimeUnit.MILLISECONDS)
                            .execute(() -> accept(event));
                }
            }
        };
    }

    @Override
    public void connected(String banner) {
        events.accept(new AsteriskEvent.AmiUp());
        listeners.forEach(listener -> listener.connected(banner));
    }

    @Override
    public void disconnected(String reason) {
        listeners.forEach(listener -> listener.disconnected(reason));
        events.accept(new AsteriskEvent.AmiDown());
    }

    @Override
    public void event(ManagerEvent event) {
        listeners.forEach(listener -> listener.event(event));
    }

    @Override
    public void row(AmiRow row) {
        listeners.forEach(listener -> listener.row(row));
    }

    @Override
    public void eventsLost() {
        listeners.forEach(AmiListener::eventsLost);
    }
}
