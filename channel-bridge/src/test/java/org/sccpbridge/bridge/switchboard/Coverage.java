package org.sccpbridge.bridge.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts what a random run came by, so that it cannot become a run in which nothing happens. */
final class Coverage {
    private static final int OFTEN = 10;
    /** No feature asks for it. */
    private static final Set<Class<?>> UNASKED = Set.of(AsteriskCommand.StopPlaying.class);

    private final Map<String, Integer> counts = new TreeMap<>();
    private Map<Integer, Call> before = new HashMap<>();

    void add(Coverage other) {
        other.counts.forEach((what, often) -> counts.merge(what, often, Integer::sum));
    }

    void count(Event event, List<Effect> effects, List<Call> calls) {
        Map<Integer, Call> now = new HashMap<>();
        for (Call call : calls) {
            now.put(call.reference(), call);
            Call old = before.get(call.reference());
            if (call.equals(old)) {
                continue;
            }
            if (old == null || old.stage() != call.stage()) {
                add("stage " + call.stage());
                if (call.failure() != null) {
                    add("failure " + call.failure());
                }
            }
            if (old == null && call.has(Parking.Recall.class)) {
                add("park recall");
            }
            if (call.early() && (old == null || !old.early())) {
                add("early media");
            }
            if (old != null) {
                moved(old, call);
            }
            if (event instanceof AsteriskEvent.AriUp) {
                reconciled(old, call);
            }
        }
        before = now;
        effects.forEach(effect -> count(event, effect, effects));
    }

    private void moved(Call old, Call call) {
        if (!old.line().equals(call.line())) {
            add("picked up");
        }
        if (!old.held() && call.held()) {
            add("held");
        } else if (old.held() && !call.held() && call.stage() == Stage.CONNECTED) {
            add(Objects.equals(old.phone(), call.phone()) ? "resumed here" : "resumed elsewhere");
        } else if (old.guests().size() < call.guests().size()) {
            add("barged in");
        } else if (old.guests().size() > call.guests().size() && !call.held()) {
            add(Objects.equals(old.phone(), call.phone()) ? "guest left" : "passed on to a guest");
        } else if (old.phone() != null && !old.phone().equals(call.phone())) {
            add(call.isUnattended() ? "left a conference" : "taken over");
        }
        if (old.talk() != 0 && call.talk() != 0 && old.talk() != call.talk()) {
            add("joined a conference");
        }
        if (Departures.hearsMusic(old) && !Departures.hearsMusic(call)) {
            add(call.stage() == Stage.LEAVING ? "transferred from music" : "comes back from music");
        }
        if (old.stage() == Stage.LEAVING && call.stage() == Stage.RINGING_IN) {
            add("transfer comes back");
        } else if (old.ringing().isEmpty() && !call.ringing().isEmpty()) {
            add("rings when the phone is back");
        }
    }

    private void reconciled(@Nullable Call old, Call call) {
        if (old != null && old.stage().isSettingUp() && call.stage() == Stage.CONNECTED) {
            add("missed answer");
        }
    }

    private void count(Event event, Effect effect, List<Effect> effects) {
        boolean reconcile = event instanceof AsteriskEvent.AriUp;
        if (effect instanceof Effect.Log line && line.text().contains(": ended: ")) {
            String cause = line.text().substring(line.text().lastIndexOf(' ') + 1);
            add("end " + cause);
            if (reconcile) {
                add("missed hangup");
            }
        } else if (effect instanceof Effect.Log line && line.text().endsWith(" is free, as before")) {
            add("wish of an earlier run");
        } else if (effect instanceof Effect.Log line && line.text().contains("is no wish to be called back")) {
            add("no such wish");
        } else if (effect instanceof Effect.ToPhone told) {
            told.commands().forEach(command -> add(command.getClass().getSimpleName()));
        } else if (effect instanceof AsteriskCommand command) {
            add(command.getClass().getSimpleName());
            if (command instanceof AsteriskCommand.HandOver) {
                boolean rings = effects.stream().anyMatch(AsteriskCommand.Ring.class::isInstance);
                add(rings ? "transferred before answer" : "transferred after answer");
            }
            if (command instanceof AsteriskCommand.Hold hold
                    && hold.musicClass().equals("soft")) {
                add("conference hears music");
            }
            if (command instanceof AsteriskCommand.Hangup hangup) {
                add("hangup " + hangup.reason());
            }
            if (reconcile && command instanceof AsteriskCommand.Hangup hangup && hangup.call() == 0) {
                add("stray channel removed");
            } else if (reconcile && command instanceof AsteriskCommand.DestroyBridge bridge && bridge.call() == 0) {
                add("stray bridge removed");
            } else if (reconcile && command instanceof AsteriskCommand.ReadVariables) {
                add("unheard call adopted");
            } else if (reconcile && command instanceof AsteriskCommand.Answer) {
                add("answered again");
            } else if (reconcile
                    && command instanceof AsteriskCommand.Join join
                    && ChannelNames.isMedia(join.channel())) {
                add("media joined late");
            }
        } else if (effect instanceof Effect.StartTimer start) {
            add("timer " + start.key().kind());
        }
    }

    private void add(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    void assertEverythingHappenedOften() {
        List<String> expected = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            if (stage != Stage.ENDED) {
                expected.add("stage " + stage);
            }
        }
        for (Failure failure : Failure.values()) {
            expected.add("failure " + failure);
        }
        for (EndCause cause : EndCause.values()) {
            if (cause != EndCause.SHUTDOWN && cause != EndCause.TRANSFERRED) {
                expected.add("end " + cause);
            }
        }
        for (TimerKey.Kind kind : TimerKey.Kind.values()) {
            expected.add("timer " + kind);
        }
        for (Class<?> command : PhoneCommand.class.getPermittedSubclasses()) {
            expected.add(command.getSimpleName());
        }
        for (Class<?> command : AsteriskCommand.class.getPermittedSubclasses()) {
            if (!command.isInterface() && !UNASKED.contains(command)) {
                expected.add(command.getSimpleName());
            }
        }
        expected.addAll(List.of(
                "HandOver",
                "NewSource",
                "Park",
                "CreateMulticast",
                "StartRecording",
                "StopRecording",
                "PauseRecording",
                "SetVariable",
                "picked up",
                "park recall",
                "hangup NORMAL",
                "hangup BUSY",
                "hangup ABSENT",
                "hangup UNALLOCATED",
                "hangup CONGESTION",
                "early media",
                "held",
                "resumed here",
                "resumed elsewhere",
                "barged in",
                "guest left",
                "passed on to a guest",
                "taken over",
                "transferred before answer",
                "transferred from music",
                "comes back from music",
                "joined a conference",
                "conference hears music",
                "left a conference",
                "rings when the phone is back",
                "missed answer",
                "missed hangup",
                "unheard call adopted",
                "wish of an earlier run",
                "no such wish",
                "stray channel removed",
                "stray bridge removed",
                "answered again",
                "media joined late"));
        assertThat(expected)
                .allSatisfy(what -> assertThat(counts.getOrDefault(what, 0))
                        .as("%s, of %s", what, counts)
                        .isGreaterThanOrEqualTo(OFTEN));
    }
}
