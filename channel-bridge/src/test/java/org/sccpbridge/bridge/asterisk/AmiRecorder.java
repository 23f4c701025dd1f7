package org.sccpbridge.bridge.asterisk;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.asteriskjava.manager.event.ManagerEvent;

/** Remembers what a link tells. */
final class AmiRecorder implements AmiListener {
    final List<String> connected = new CopyOnWriteArrayList<>();
    final List<String> disconnected = new CopyOnWriteArrayList<>();
    final List<ManagerEvent> events = new CopyOnWriteArrayList<>();
    final List<String> threads = new CopyOnWriteArrayList<>();

    @Override
    public void connected(String banner) {
        connected.add(banner);
    }

    @Override
    public void disconnected(String reason) {
        disconnected.add(reason);
    }

    @Override
    public void event(ManagerEvent event) {
        threads.add(Thread.currentThread().getName());
        events.add(event);
    }
}
