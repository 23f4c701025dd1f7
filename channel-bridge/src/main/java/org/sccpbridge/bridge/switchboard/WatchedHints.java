package org.sccpbridge.bridge.switchboard;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.sccpbridge.bridge.switchboard.AsteriskEvent.HintState;

/** The hints that features want to know, all together, and their states as last told. */
final class WatchedHints {
    private final Switchboard board;
    private final Map<Feature, Set<String>> wanted = new HashMap<>();
    private final Map<String, HintState> states = new HashMap<>();
    private Set<String> asked = Set.of();

    WatchedHints(Switchboard board) {
        this.board = board;
    }

    /** From now on these, as {@code number@context}, and no others for this feature. */
    void want(Feature feature, Set<String> hints) {
        wanted.put(feature, hints);
        Set<String> all = new HashSet<>();
        wanted.values().forEach(all::addAll);
        if (!all.equals(asked)) {
            asked = Set.copyOf(all);
            states.keySet().retainAll(asked);
            board.perform(new AsteriskCommand.WatchHints(asked));
        }
    }

    /** Features hear of it themselves, after this. */
    void told(AsteriskEvent.HintChanged change) {
        if (asked.contains(change.hint())) {
            states.put(change.hint(), change.state());
        }
    }

    boolean isKnown(String hint) {
        return states.containsKey(hint);
    }

    HintState state(String hint) {
        return states.getOrDefault(hint, HintState.UNKNOWN);
    }
}
