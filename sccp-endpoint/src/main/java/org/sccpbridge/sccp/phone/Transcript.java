package org.sccpbridge.sccp.phone;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The last messages both ways, and those who listen to them; read from any thread. */
final class Transcript {
    private static final int KEPT = 500;

    private final Deque<PhoneMessage> messages = new ArrayDeque<>();
    private final List<Consumer<PhoneMessage>> listeners = new CopyOnWriteArrayList<>();

    void listen(Consumer<PhoneMessage> listener) {
        listeners.add(listener);
    }

    void add(PhoneMessage message) {
        synchronized (messages) {
            if (messages.size() == KEPT) {
                messages.removeFirst();
            }
            messages.addLast(message);
        }
        listeners.forEach(listener -> listener.accept(message));
    }

    List<PhoneMessage> all() {
        synchronized (messages) {
            return List.copyOf(messages);
        }
    }

    /** The last {@code count}, one a line. */
    String tail(int count) {
        List<PhoneMessage> kept = all();
        StringBuilder text = new StringBuilder();
        for (PhoneMessage message : kept.subList(Math.max(0, kept.size() - count), kept.size())) {
            text.append(message.time()).append("  ").append(message.line()).append('\n');
        }
        return text.toString();
    }
}
