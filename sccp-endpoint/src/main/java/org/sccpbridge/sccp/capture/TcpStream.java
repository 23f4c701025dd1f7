package org.sccpbridge.sccp.capture;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** One direction of a TCP connection put in order: retransmissions once, what came early when its turn is. */
final class TcpStream {
    /** Takes the bytes in order. */
    interface Sink {
        /** The connection begins: the next byte is the first. */
        void begin();

        void bytes(byte[] bytes);

        /** Bytes are missing from the capture here. */
        void gap();
    }

    private static final int MAX_WAITING_BYTES = 262_144;
    private static final int MAX_WAITING = 512;

    private final Sink sink;
    private final TreeMap<Long, byte[]> waiting = new TreeMap<>();
    private boolean started;
    /** Position of the next byte, counted without end; its lower 32 bits are the sequence number. */
    private long next;

    private int waitingBytes;

    TcpStream(Sink sink) {
        this.sink = sink;
    }

    void segment(int sequence, boolean syn, byte[] payload) {
        if (syn) {
            if (started && (int) next - 1 == sequence) {
                return;
            }
            waiting.clear();
            waitingBytes = 0;
            next = Integer.toUnsignedLong(sequence) + 1;
            started = true;
            sink.begin();
            return;
        }
        if (payload.length == 0) {
            return;
        }
        if (!started) {
            next = Integer.toUnsignedLong(sequence);
            started = true;
        }
        long position = next + (sequence - (int) next);
        if (position <= next) {
            deliver(position, payload);
            drain();
        } else {
            keep(position, payload);
        }
    }

    private void deliver(long position, byte[] payload) {
        long known = next - position;
        if (known >= payload.length) {
            return;
        }
        next = position + payload.length;
        sink.bytes(known == 0 ? payload : Arrays.copyOfRange(payload, (int) known, payload.length));
    }

    private void keep(long position, byte[] payload) {
        byte[] other = waiting.get(position);
        if (other != null && other.length >= payload.length) {
            return;
        }
        waiting.put(position, payload);
        waitingBytes += payload.length - (other == null ? 0 : other.length);
        while (waitingBytes > MAX_WAITING_BYTES || waiting.size() > MAX_WAITING) {
            skipGap();
        }
    }

    private void drain() {
        for (Map.Entry<Long, byte[]> first = waiting.firstEntry();
                first != null && first.getKey() <= next;
                first = waiting.firstEntry()) {
            waiting.remove(first.getKey());
            waitingBytes -= first.getValue().length;
            deliver(first.getKey(), first.getValue());
        }
    }

    private void skipGap() {
        sink.gap();
        next = waiting.firstKey();
        drain();
    }

    /** No more will come: what still waits is handed on. */
    void end() {
        while (!waiting.isEmpty()) {
            skipGap();
        }
    }
}
