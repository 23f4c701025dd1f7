package org.sccpbridge.sccp.session;

import static org.sccpbridge.sccp.session.SoftKey.*;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The soft keys of a phone: which there are, and which stand where in each set. Immutable, and meant to be shared by all phones
 * that have the same.
 *
 * @param template at most 32 keys; the phone counts its positions from 1
 * @param sets at most 16 sets, the index is the set's number on the wire; at most 16 keys each, all of them in the template
 */
public record SoftKeyPlan(List<SoftKey> template, List<List<SoftKey>> sets) {
    public static final int MAX_KEYS = 32;
    public static final int MAX_SETS = 16;
    public static final int MAX_POSITIONS = 16;

    /** All positions of a set enabled, as servers send it where nothing is to be hidden (capture). */
    public static final int ALL_KEYS = -1;

    private static final SoftKeyPlan STANDARD = new Builder()
            .set(0, REDIAL, NEW_CALL, FORWARD_ALL, PICKUP, GROUP_PICKUP, DND)
            .set(
                    1,
                    HOLD,
                    END_CALL,
                    TRANSFER,
                    PARK,
                    CONFERENCE,
                    CONFERENCE_LIST,
                    SELECT,
                    JOIN,
                    DIRECT_TRANSFER,
                    VIDEO_MODE)
            .set(2, RESUME, NEW_CALL, DIRECT_TRANSFER, SELECT, JOIN)
            .set(3, ANSWER, IMMEDIATE_DIVERT)
            .set(4, REDIAL, END_CALL, FORWARD_ALL, PICKUP, GROUP_PICKUP, MEET_ME)
            .set(5, END_CALL, TRANSFER)
            .set(6, BACKSPACE, END_CALL, DIAL)
            .set(7, END_CALL, CONFERENCE)
            .set(8, END_CALL, CALL_BACK)
            .set(9, REDIAL, END_CALL)
            .set(10, BARGE, NEW_CALL)
            .build();

    public SoftKeyPlan {
        template = List.copyOf(template);
        sets = sets.stream().map(List::copyOf).toList();
        if (template.size() > MAX_KEYS) {
            throw new IllegalArgumentException("a phone has at most 32 soft keys, not " + template.size());
        }
        if (sets.size() > MAX_SETS) {
            throw new IllegalArgumentException("a phone has at most 16 soft key sets, not " + sets.size());
        }
        for (int i = 0; i < sets.size(); i++) {
            if (sets.get(i).size() > MAX_POSITIONS) {
                throw new IllegalArgumentException("soft key set " + i + " has more than 16 keys");
            }
            if (!template.containsAll(sets.get(i))) {
                throw new IllegalArgumentException("soft key set " + i + " has a key that the template lacks");
            }
        }
    }

    /** Sets 0 to 10 as CallManager 4.1 sends them (capture), with the keys DND, iDivert, CallBack and Dial added. */
    public static SoftKeyPlan standard() {
        return STANDARD;
    }

    /** The validKeyMask of SelectSoftKeys that shows only the wanted keys of a set. */
    public int mask(int set, Collection<SoftKey> wanted) {
        if (set < 0 || set >= sets.size()) {
            return ALL_KEYS;
        }
        List<SoftKey> keys = sets.get(set);
        int mask = 0;
        for (int i = 0; i < keys.size(); i++) {
            if (wanted.contains(keys.get(i))) {
                mask |= 1 << i;
            }
        }
        return mask;
    }

    /** Names the sets; the template is made of the keys they use, in order of their event numbers. */
    public static final class Builder {
        private final SortedMap<Integer, List<SoftKey>> sets = new TreeMap<>();

        public Builder set(int number, SoftKey... keys) {
            return set(number, List.of(keys));
        }

        public Builder set(int number, List<SoftKey> keys) {
            if (number < 0 || number >= MAX_SETS) {
                throw new IllegalArgumentException("soft key set " + number + " is not in 0 to 15");
            }
            sets.put(number, List.copyOf(keys));
            return this;
        }

        public SoftKeyPlan build() {
            Set<SoftKey> used = new LinkedHashSet<>();
            sets.values().forEach(used::addAll);
            List<List<SoftKey>> all = new ArrayList<>();
            if (!sets.isEmpty()) {
                for (int i = 0; i <= sets.lastKey(); i++) {
                    all.add(sets.getOrDefault(i, List.of()));
                }
            }
            return new SoftKeyPlan(used.stream().sorted().toList(), all);
        }
    }
}
