package org.sccpbridge.bridge.switchboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What each key does to a call that looks a certain way from the phone. A key is for the call it names, where it means anything there; else for
 * the first one that fits, in the order of the key's rows. Soft keys without a row are not shown.
 */
final class KeyTable {
    /** What a key does to a call. */
    interface OnCall {
        void press(Phone phone, Call call);
    }

    /** What a key does when it is for no call. */
    interface Anyway {
        void press(Phone phone, PhoneEvent.Pressed key);
    }

    private record Row(Aspect aspect, BiPredicate<Phone, Call> allowed, OnCall action) {
        boolean fits(Phone phone, Call call) {
            return Aspect.of(call, phone.name()) == aspect && allowed.test(phone, call);
        }
    }

    private final Map<Key, List<Row>> rows = new EnumMap<>(Key.class);

    private record Otherwise(Predicate<Phone> allowed, Anyway action) {}

    private final Map<Key, Otherwise> otherwise = new EnumMap<>(Key.class);

    KeyTable on(Key key, Aspect aspect, OnCall action) {
        return on(key, aspect, (phone, call) -> true, action);
    }

    /** @param allowed a further condition; where it does not hold the key means nothing and is not shown */
    KeyTable on(Key key, Aspect aspect, BiPredicate<Phone, Call> allowed, OnCall action) {
        rows.computeIfAbsent(key, ignored -> new ArrayList<>()).add(new Row(aspect, allowed, action));
        return this;
    }

    /** What the key does where no row fits; of a key without rows, always. */
    KeyTable otherwise(Key key, Anyway action) {
        return otherwise(key, phone -> true, action);
    }

    /** @param allowed whether the key means anything at this phone; else it is not shown */
    KeyTable otherwise(Key key, Predicate<Phone> allowed, Anyway action) {
        if (otherwise.put(key, new Otherwise(allowed, action)) != null) {
            throw new IllegalStateException("two features want " + key);
        }
        return this;
    }

    /**
     * Does what the key means; false when it means nothing.
     *
     * @param calls that the phone shows, oldest first
     */
    boolean press(Phone phone, PhoneEvent.Pressed pressed, List<Call> calls) {
        List<Row> ofKey = rows.getOrDefault(pressed.key(), List.of());
        if (pressed.call() != 0 && !ofKey.isEmpty()) {
            Call named = calls.stream()
                    .filter(call -> call.reference() == pressed.call())
                    .findFirst()
                    .orElse(null);
            if (named == null) {
                // it ended as the key was pressed: no other call is meant
                return false;
            }
            if (press(phone, ofKey, List.of(named))) {
                return true;
            }
        }
        if (press(phone, ofKey, calls)) {
            return true;
        }
        Otherwise rest = otherwise.get(pressed.key());
        boolean meansAnything = rest != null && rest.allowed().test(phone);
        if (rest != null && meansAnything) {
            rest.action().press(phone, pressed);
        }
        return meansAnything;
    }

    private static boolean press(Phone phone, List<Row> rows, List<Call> calls) {
        for (Row row : rows) {
            Call call = meant(phone, row, calls);
            if (call != null) {
                row.action().press(phone, call);
                return true;
            }
        }
        return false;
    }

    /** Of several the one that rang first, or was held last. */
    private static @Nullable Call meant(Phone phone, Row row, List<Call> calls) {
        boolean newest = row.aspect() != Aspect.RINGING_IN || Answering.lastFirst(phone);
        Comparator<Call> age = Comparator.comparingInt(Call::reference);
        return calls.stream()
                .filter(call -> row.fits(phone, call))
                .min(newest ? age.reversed() : age)
                .orElse(null);
    }

    /** Keys that mean something for this call. */
    Set<Key> meaningful(Phone phone, Call call) {
        EnumSet<Key> keys = EnumSet.noneOf(Key.class);
        otherwise.forEach((key, rest) -> {
            if (rest.allowed().test(phone)) {
                keys.add(key);
            }
        });
        rows.forEach((key, ofKey) -> {
            if (ofKey.stream().anyMatch(row -> row.fits(phone, call))) {
                keys.add(key);
            }
        });
        return keys;
    }
}
