package org.sccpbridge.bridge.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A switchboard with simulated phones and a simulated Asterisk; after each event everything is looked at that always has to hold. */
final class CheckedOffice {
    final Map<TimerKey, Long> timers =
            new TreeMap<>(Comparator.comparingInt(TimerKey::call).thenComparing(TimerKey::kind));
    final Map<String, SimulatedPhone> phones = new TreeMap<>();
    final Set<String> registered = new HashSet<>();
    final Switchboard board = new Switchboard(new ChannelNames("T"));
    /** The last thirty. */
    final Deque<Event> history = new ArrayDeque<>();

    final Coverage coverage = new Coverage();
    final SimulatedAsterisk asterisk;
    int events;

    CheckedOffice(SimulatedAsterisk asterisk) {
        this.asterisk = asterisk;
    }

    void send(Event event) {
        events++;
        history.add(event);
        if (history.size() > 30) {
            history.poll();
        }
        if (event instanceof PhoneEvent.Gone gone && gone.session() == sessionOf(gone.phone())) {
            registered.remove(gone.phone());
        }
        if (event instanceof Event.TimerFired fired
                && Long.valueOf(fired.token()).equals(timers.get(fired.key()))) {
            timers.remove(fired.key());
        }
        List<Effect> effects = board.handle(event);
        for (Effect effect : effects) {
            if (effect instanceof Effect.ToPhone told) {
                SimulatedPhone phone = phones.get(told.phone());
                told.commands().forEach(phone::take);
            } else if (effect instanceof Effect.StartTimer start) {
                timers.put(start.key(), start.token());
            } else if (effect instanceof Effect.StopTimer stop) {
                timers.remove(stop.key());
            } else if (effect instanceof AsteriskCommand command) {
                if (command instanceof AsteriskCommand.CreateMedia media) {
                    check(
                            event instanceof PhoneEvent.ReceiveChannelOpened opened
                                    && media.channel().endsWith("-em" + opened.party()),
                            "media without a port at the phone:",
                            media);
                }
                asterisk.take(command);
            }
        }
        for (Effect effect : effects) {
            if (effect instanceof Effect.ToPhone told) {
                phones.get(told.phone()).assertShows(board);
            }
        }
        List<Call> calls = List.copyOf(board.allCalls());
        calls.forEach(this::assertCanEnd);
        timers.keySet().forEach(key -> check(hasCause(key), "timer of nothing:", key));
        asterisk.recordings.forEach((channel, number) -> check(number == 1, "recorded twice:", channel));
        if (!asterisk.isBusy()) {
            asterisk.recordings.keySet().forEach(this::assertIsSeen);
        }
        coverage.count(event, effects, calls);
    }

    /** All answers are in. A channel of ours without a call is one that could not be hung up. */
    private void assertIsSeen(String recorded) {
        Call call = board.callOfFar(recorded);
        check(
                call == null
                        ? asterisk.channels.containsKey(recorded) || asterisk.unstopped.contains(recorded)
                        : call.has(Recording.Recorded.class) || asterisk.unstopped.contains(recorded),
                "recorded unseen:",
                recorded);
    }

    long sessionOf(String phone) {
        Phone known = board.phone(phone);
        return known == null ? 0 : known.session();
    }

    private boolean hasCause(TimerKey key) {
        return switch (key.kind()) {
            case MEDIA -> isPath(key.call(), path -> !path.requested());
            case NO_AUDIO -> isPath(key.call(), Media::joined);
            case STATISTICS -> !isPath(key.call(), path -> true);
            // a wish to be called back is no call, nor is a page
            case CALL_BACK, PAGE -> key.call() <= board.lastReference();
            default -> board.call(key.call()) != null;
        };
    }

    private boolean isPath(int party, Predicate<Media> such) {
        return phones.keySet().stream()
                .map(board::audioOf)
                .anyMatch(path -> path != null && path.party() == party && such.test(path));
    }

    /** A call that waits for somebody who may never come has a timer. */
    private void assertCanEnd(Call call) {
        Far far = call.far();
        TimerKey.Kind needed = switch (call.stage()) {
            case OFF_HOOK -> TimerKey.Kind.FIRST_DIGIT;
            case DIALING -> TimerKey.Kind.NEXT_DIGIT;
            case FAILED -> TimerKey.Kind.ON_HOOK;
            case PROCEEDING -> far != null && !far.entered() ? TimerKey.Kind.SETUP : null;
            case RINGING_IN -> call.ringing().isEmpty() ? TimerKey.Kind.ABSENT : null;
            case LEAVING -> Departures.isHandedOver(call) ? TimerKey.Kind.SETUP : null;
            case CONNECTED, RINGING_OUT, ENDED -> null;
        };
        check(needed == null || timers.containsKey(new TimerKey(call.reference(), needed)), "nothing ends", call);
        check(
                (call.phone() == null)
                        == (call.stage() == Stage.RINGING_IN || call.stage() == Stage.LEAVING || call.isUnattended()),
                "nobody has",
                call);
        List<Call> mixed = board.callsIn(call.talk());
        check(!call.isUnattended() || mixed.size() > 1, "left alone:", call);
        mixed.forEach(other -> check(
                Objects.equals(call.phone(), other.phone())
                        && call.guests().equals(other.guests())
                        && call.held() == other.held(),
                "apart in one talk:",
                List.of(call, other)));
        check(call.held() == false || call.stage() == Stage.CONNECTED, "held before it was answered", call);
        check(
                far == null || far.music() == (hearsMusic(call) && (mixed.size() == 1 || isForAll(call))),
                "music for no reason, or none",
                call);
        Recording.Recorded recorded = call.get(Recording.Recorded.class);
        check(
                recorded == null
                        || recorded.phase() != Recording.Phase.ON
                        || recorded.paused() == Recording.rests(call),
                "recorded on hold, or not recorded",
                call);
        check(recorded == null || call.phone() != null, "recorded without us", call);
        check(call.stage() != Stage.LEAVING || leaves(call), "nothing takes it out", call);
        if (call.isHeard()) {
            Media path = board.audioOf(call.phone());
            check(path != null && path.talk() == call.talk(), "nobody hears", call);
            check(
                    path == null
                            || path.requested()
                            || timers.containsKey(new TimerKey(path.party(), TimerKey.Kind.MEDIA)),
                    "nothing ends the wait for the port of",
                    path);
        }
    }

    /** Whether the phone that holds a conference has music for its parties. */
    private boolean isForAll(Call call) {
        Phone phone = board.phone(call.phone());
        return phone != null && phone.settings().has(Conference.MusicOnHold.class);
    }

    private static boolean hearsMusic(Call call) {
        return call.held() || Departures.hearsMusic(call);
    }

    /** One of two on their way out: both know of each other. */
    private boolean leaves(Call call) {
        Departures.Joining joining = call.get(Departures.Joining.class);
        Departures.Joined joined = call.get(Departures.Joined.class);
        int other = joining == null ? joined == null ? 0 : joined.call() : joining.peer();
        Call partner = board.call(other);
        return Departures.isHandedOver(call) || (partner != null && partner.stage() == Stage.LEAVING);
    }

    static void check(boolean holds, String otherwise, @Nullable Object of) {
        if (!holds) {
            throw new AssertionError(otherwise + " " + of);
        }
    }

    /** Asterisk does what it was asked. */
    void settle() {
        for (int i = 0; i < 100_000 && asterisk.isBusy(); i++) {
            asterisk.act(false).forEach(this::send);
        }
        assertThat(asterisk.isBusy()).isFalse();
    }
}
