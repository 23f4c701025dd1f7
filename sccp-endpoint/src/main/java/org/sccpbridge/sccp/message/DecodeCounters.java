package org.sccpbridge.sccp.message;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** What peers sent beyond the layouts: read all the same, and counted. Safe for use by several threads. */
public final class DecodeCounters {
    /** A peer can make up as many ids as it likes. */
    private static final int MOST_IDS = 64;

    private final Map<Integer, LongAdder> unknownIds = new ConcurrentHashMap<>();
    private final Map<Integer, LongAdder> surplusBytes = new ConcurrentHashMap<>();
    private final LongAdder unknownMessages = new LongAdder();

    DecodeCounters() {}

    void unknown(int id) {
        unknownMessages.increment();
        LongAdder counter = unknownIds.get(id);
        if (counter == null && unknownIds.size() < MOST_IDS) {
            counter = unknownIds.computeIfAbsent(id, first -> new LongAdder());
        }
        if (counter != null) {
            counter.increment();
        }
    }

    void surplus(int id, int bytes) {
        surplusBytes.computeIfAbsent(id, first -> new LongAdder()).add(bytes);
    }

    /** Messages without a layout. */
    public long unknownMessages() {
        return unknownMessages.sum();
    }

    /** Messages without a layout by id; the first 64 ids that were seen. */
    public SortedMap<Integer, Long> unknownIds() {
        return sums(unknownIds);
    }

    /** Bytes behind what the layout reads, by message id; the padding of a body to a multiple of 4 is none. */
    public SortedMap<Integer, Long> surplusBytes() {
        return sums(surplusBytes);
    }

    private static SortedMap<Integer, Long> sums(Map<Integer, LongAdder> counters) {
        SortedMap<Integer, Long> sums = new TreeMap<>();
        counters.forEach((id, counter) -> sums.put(id, counter.sum()));
        return sums;
    }
}
