package org.sccpbridge.sccp.session;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

/** What happened on all connections since start. Every counter only grows. */
public final class SessionCounters {
    private final Map<CloseReason, LongAdder> closed;
    private final LongAdder accepted = new LongAdder();
    private final LongAdder registered = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder tokensGranted = new LongAdder();
    private final LongAdder tokensRefused = new LongAdder();
    private final LongAdder messagesReceived = new LongAdder();
    private final LongAdder messagesSent = new LongAdder();
    private final LongAdder unknownMessages = new LongAdder();
    private final LongAdder badMessages = new LongAdder();
    private final LongAdder ignoredMessages = new LongAdder();

    SessionCounters() {
        Map<CloseReason, LongAdder> counters = new EnumMap<>(CloseReason.class);
        for (CloseReason reason : CloseReason.values()) {
            counters.put(reason, new LongAdder());
        }
        closed = Collections.unmodifiableMap(counters);
    }

    void countClosed(CloseReason reason) {
        adder(reason).increment();
    }

    /** Connections that ended for this reason, registered or not. */
    public long closed(CloseReason reason) {
        return adder(reason).sum();
    }

    private LongAdder adder(CloseReason reason) {
        return Objects.requireNonNull(closed.get(reason));
    }

    /** TCP connections taken. */
    public LongAdder accepted() {
        return accepted;
    }

    /** Registrations accepted. */
    public LongAdder registered() {
        return registered;
    }

    /** Registrations refused by the directory or for a bad name. */
    public LongAdder refused() {
        return refused;
    }

    public LongAdder tokensGranted() {
        return tokensGranted;
    }

    public LongAdder tokensRefused() {
        return tokensRefused;
    }

    public LongAdder messagesReceived() {
        return messagesReceived;
    }

    public LongAdder messagesSent() {
        return messagesSent;
    }

    /** Messages whose id is not in the catalogue: skipped. */
    public LongAdder unknownMessages() {
        return unknownMessages;
    }

    /** Messages whose body does not fit their layout: skipped. */
    public LongAdder badMessages() {
        return badMessages;
    }

    /** Messages that mean nothing where they came, such as a key before registration: skipped. */
    public LongAdder ignoredMessages() {
        return ignoredMessages;
    }
}
