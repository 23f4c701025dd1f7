package org.sccpbridge.bridge.switchboard;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Conferences that no phone of ours attends any more: people may talk on in them. Now and then it is looked whether there are any: where each
 * party is but the other end of another, as when somebody fetched from the parking lot whom he was talking to, nobody would ever end it.
 */
final class UnattendedConferences implements Feature {
    private static final Duration LOOK = Duration.ofSeconds(30);

    private final Switchboard board;

    UnattendedConferences(Switchboard board) {
        this.board = board;
    }

    @Override
    public void changed(Call before, Call after) {
        if (!after.isUnattended()) {
            board.stopTimer(after.reference(), TimerKey.Kind.UNATTENDED);
        } else if (!board.isRunning(after.reference(), TimerKey.Kind.UNATTENDED)) {
            board.startTimer(after.reference(), TimerKey.Kind.UNATTENDED, LOOK);
        }
    }

    @Override
    public boolean fires(Call call, TimerKey.Kind kind) {
        if (kind != TimerKey.Kind.UNATTENDED) {
            return false;
        }
        List<Call> all = board.callsIn(call.talk());
        if (all.get(0).reference() == call.reference()) {
            board.perform(new AsteriskCommand.FindEnds(call.reference(), channels(all)));
        }
        board.startTimer(call.reference(), TimerKey.Kind.UNATTENDED, LOOK);
        return true;
    }

    private static Set<String> channels(List<Call> all) {
        return all.stream()
                .map(Call::far)
                .filter(Objects::nonNull)
                .map(Far::channel)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean hears(AsteriskEvent event) {
        if (!(event instanceof AsteriskEvent.EndsFound found)) {
            return false;
        }
        Call asked = board.call(found.call());
        List<Call> all = asked == null ? List.of() : board.callsIn(asked.talk());
        if (!all.isEmpty() && all.stream().allMatch(call -> call.isUnattended() && isClosed(call, all, found.ends()))) {
            board.log(
                    Effect.Log.Level.INFO,
                    "line " + all.get(0).line(),
                    "conference of calls " + all.stream().map(Call::reference).toList()
                            + ": ends, its parties are but the two ends of each other");
            all.forEach(call -> board.step(call, now -> board.machine().end(now, EndCause.CONFERENCE_OVER)));
        }
        return true;
    }

    private static boolean isClosed(Call call, List<Call> all, Map<String, String> ends) {
        Far far = call.far();
        return far != null && channels(all).contains(ends.getOrDefault(far.channel(), ""));
    }
}
