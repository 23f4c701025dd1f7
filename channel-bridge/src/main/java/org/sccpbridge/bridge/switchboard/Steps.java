package org.sccpbridge.bridge.switchboard;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The steps that calls take during one event. Each is written down with whom it concerns, and what follows from it is seen to afterwards. */
final class Steps {
    /** Some for each call that one event can concern. */
    private static final int MOST_TURNS = 100_000;

    private final Switchboard board;
    private final CallTable calls;
    private final Ears ears;
    private final Talks talks;
    private final Screens screens;
    private final Hints hints;
    private final Map<Integer, Change> changes = new LinkedHashMap<>();

    private record Change(Call before, Call after) {}

    Steps(Switchboard board, CallTable calls, Ears ears, Talks talks, Screens screens, Hints hints) {
        this.board = board;
        this.calls = calls;
        this.ears = ears;
        this.talks = talks;
        this.screens = screens;
        this.hints = hints;
    }

    /** What follows from an event: features have their say, then audio paths, music and bridges become what the calls want. */
    void settle(Features features) {
        for (int turn = 0; turn < MOST_TURNS; turn++) {
            if (!changes.isEmpty()) {
                Integer first = changes.keySet().iterator().next();
                Change change = Objects.requireNonNull(changes.remove(first));
                features.changed(change.before(), change.after());
            } else if (!ears.settle() && !talks.settle()) {
                return;
            }
        }
        throw new IllegalStateException("features change calls without end: " + changes.values());
    }

    /** Takes one call, as it is now, one step further and keeps the result; a call that is over stays so. */
    Call step(Call call, UnaryOperator<Call> transition) {
        Call now = calls.get(call.reference());
        return now == null ? call : change(now, transition.apply(now));
    }

    /** A new call and its first step. */
    Call add(Call call, UnaryOperator<Call> transition) {
        calls.put(call);
        return change(call, transition.apply(call));
    }

    private Call change(Call call, Call next) {
        touch(call);
        touch(next);
        if (call.stage().collectsDigits()
                && next.stage() == Stage.PROCEEDING
                && isRedialled(next)
                && next.phone() != null) {
            board.lastNumbers().dialled(next.phone(), next.digits(), next.line());
        }
        if (next.end() == EndCause.ANSWERED_ELSEWHERE) {
            screens.answeredElsewhere(next.reference());
        }
        calls.put(next);
        Change earlier = changes.remove(next.reference());
        changes.put(next.reference(), new Change(earlier == null ? call : earlier.before(), next));
        CallLog.describe(call, next).ifPresent(board::perform);
        return next;
    }

    private static boolean isRedialled(Call call) {
        return !call.digits().isEmpty() && !call.has(Dialling.OwnNumber.class);
    }

    private void touch(Call call) {
        screens.touch(call.phones());
        screens.touch(board.office().phonesOf(call.line()));
        ears.touch(call.phones());
        talks.touch(call.talk());
        hints.touch(Set.of(call.line()));
    }
}
