package org.sccpbridge.sccp.phone;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** The last minute of what a phone heard, over all its streams; confined to the phone's event loop. */
final class HeardTimeline {
    private static final int KEPT = 600;

    private final Deque<HeardTones.Window> windows = new ArrayDeque<>();
    private final ViewBoard<HeardTones> board = new ViewBoard<>(new HeardTones(System.nanoTime(), List.of()));

    void add(long nanos, int callReference, Set<Integer> tones) {
        if (windows.size() == KEPT) {
            windows.removeFirst();
        }
        windows.addLast(new HeardTones.Window(nanos, callReference, tones));
        if (board.awaited()) {
            publish();
        }
    }

    HeardTones publish() {
        HeardTones now = tones();
        board.publish(now);
        return now;
    }

    HeardTones tones() {
        return new HeardTones(System.nanoTime(), List.copyOf(windows));
    }

    /** Where measurements appear while somebody waits for them. */
    ViewBoard<HeardTones> board() {
        return board;
    }
}
