package org.sccpbridge.bridge.switchboard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was dialled at each phone, newest first and each number once; kept while the phone is away. */
final class LastNumbers {
    /** As many as a page of the phone has room for. */
    private static final int MOST = 20;

    record Dialled(String number, String line) {}

    private final Map<String, List<Dialled>> byPhone = new HashMap<>();

    void dialled(String phone, String number, String line) {
        List<Dialled> all = new ArrayList<>(of(phone));
        all.removeIf(earlier -> earlier.number().equals(number));
        all.add(0, new Dialled(number, line));
        byPhone.put(phone, List.copyOf(all.subList(0, Math.min(all.size(), MOST))));
    }

    List<Dialled> of(String phone) {
        return byPhone.getOrDefault(phone, List.of());
    }
}
