package org.sccpbridge.bridge.switchboard;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All calls, found by reference, far channel, phone, line and talk. */
final class CallTable {
    private final TreeMap<Integer, Call> calls = new TreeMap<>();
    private final Map<String, Integer> byChannel = new HashMap<>();
    private final Map<String, SortedSet<Integer>> byPhone = new HashMap<>();
    private final Map<String, SortedSet<Integer>> byLine = new HashMap<>();
    private final Map<Integer, SortedSet<Integer>> byTalk = new HashMap<>();

    @Nullable
    Call get(int reference) {
        return calls.get(reference);
    }

    @Nullable
    Call ofChannel(String channel) {
        Integer reference = byChannel.get(channel);
        return reference == null ? null : calls.get(reference);
    }

    /** Oldest first. */
    List<Call> ofPhone(String phone) {
        return find(byPhone, phone);
    }

    /** Oldest first. */
    List<Call> ofLine(String line) {
        return find(byLine, line);
    }

    /** Oldest first. */
    List<Call> ofTalk(int talk) {
        return find(byTalk, talk);
    }

    Collection<Call> all() {
        return List.copyOf(calls.values());
    }

    /** Its own calls, those that ring at it, and those of others on its lines, of several mixed one; oldest first. */
    List<Call> shownAt(Phone phone) {
        TreeMap<Integer, Call> shown = new TreeMap<>();
        ofPhone(phone.name()).forEach(call -> shown.put(call.reference(), call));
        for (String line : phone.lines().values()) {
            for (Call call : ofLine(line)) {
                if (Aspect.of(call, phone.name()).isRemote()) {
                    shown.put(call.reference(), call);
                }
            }
        }
        return Talks.seen(phone, shown.values());
    }

    private <K> List<Call> find(Map<K, SortedSet<Integer>> index, K key) {
        return index.getOrDefault(key, Collections.emptySortedSet()).stream()
                .map(calls::get)
                .toList();
    }

    /** Replaces the call with the same reference; an ended one is removed. */
    void put(Call call) {
        Call old = calls.remove(call.reference());
        if (old != null) {
            index(old, false);
        }
        if (call.stage() != Stage.ENDED) {
            calls.put(call.reference(), call);
            index(call, true);
        }
    }

    private void index(Call call, boolean add) {
        call.phones().forEach(phone -> change(byPhone, phone, call.reference(), add));
        change(byLine, call.line(), call.reference(), add);
        if (call.far() != null) {
            channel(call.far().channel(), call.reference(), add);
        }
        if (call.talk() != 0) {
            change(byTalk, call.talk(), call.reference(), add);
        }
    }

    private void channel(String channel, int reference, boolean add) {
        if (add) {
            byChannel.put(channel, reference);
        } else {
            byChannel.remove(channel);
        }
    }

    private static <K> void change(Map<K, SortedSet<Integer>> index, K key, int reference, boolean add) {
        if (add) {
            index.computeIfAbsent(key, ignored -> new TreeSet<>()).add(reference);
            return;
        }
        SortedSet<Integer> left = index.get(key);
        if (left != null && left.remove(reference) && left.isEmpty()) {
            index.remove(key);
        }
    }
}
