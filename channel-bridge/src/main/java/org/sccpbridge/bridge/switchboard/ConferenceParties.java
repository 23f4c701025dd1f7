package org.sccpbridge.bridge.switchboard;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parties of a conference one by one: muted, removed, or gone by themselves. */
final class ConferenceParties {
    /** Heard by nobody. */
    record Muted() implements Extra {}

    /** Removed, and being told so. */
    record Leaving() implements Extra {}

    private static final Duration TOLD = Duration.ofSeconds(5);

    private final Switchboard board;
    private final ConferenceSounds sounds;
    /** What is being played to a party that is removed after it. */
    private final Map<String, Integer> farewells = new HashMap<>();

    ConferenceParties(Switchboard board, ConferenceSounds sounds) {
        this.board = board;
        this.sounds = sounds;
    }

    void mute(Call call, boolean muted) {
        Far far = call.far();
        if (far == null || call.has(Muted.class) == muted) {
            return;
        }
        board.perform(new AsteriskCommand.Mute(call.reference(), far.channel(), muted));
        board.step(call, current -> muted ? current.with(new Muted()) : current.without(Muted.class));
        String unused = sounds.tell(call, far, muted ? "sound:conf-muted" : "sound:conf-unmuted");
    }

    private void notMuted(AsteriskCommand.Mute command) {
        Call call = board.callOfFar(command.channel());
        if (call != null) {
            board.step(call, current -> command.muted() ? current.without(Muted.class) : current.with(new Muted()));
        }
    }

    void removeLast(Call call) {
        List<Call> all = board.callsIn(call.talk());
        remove(all.get(all.size() - 1));
    }

    void remove(Call call) {
        Far far = call.far();
        if (far == null) {
            return;
        }
        Phone phone = call.phone() == null ? null : board.phone(call.phone());
        board.log(
                Effect.Log.Level.INFO,
                phone == null ? "" : phone.name(),
                "line " + call.line() + " call " + call.reference() + ": "
                        + CallLog.printable(call.remote().display()) + " is removed from the conference");
        String farewell = call.has(Leaving.class) ? null : sounds.tell(call, far, "sound:conf-kicked");
        if (farewell != null) {
            farewells.put(farewell, call.reference());
            board.step(call, current -> current.with(new Leaving()));
            board.startTimer(call.reference(), TimerKey.Kind.CONFERENCE_LEAVE, TOLD);
        } else {
            drop(call, EndCause.KICKED);
        }
    }

    /** Ends the call; if the phone shows its conference under it, that goes on under it with another's far leg. */
    private void drop(Call gone, EndCause why) {
        farewells.values().remove(gone.reference());
        Call heir = heir(gone);
        Phone phone = gone.phone() == null ? null : board.phone(gone.phone());
        Far far = gone.far();
        if (heir == null) {
            board.step(gone, current -> board.machine().end(current, why));
        } else {
            if (far != null) {
                board.perform(new AsteriskCommand.Hangup(gone.reference(), far.channel(), HangupReason.NORMAL));
            }
            board.stopTimer(gone.reference(), TimerKey.Kind.CONFERENCE_LEAVE);
            board.step(heir, current -> board.machine().end(current.withFar(null), why));
            board.step(gone, current -> heir.inPlaceOf(current).with(new Talks.Leads()));
        }
        if (board.callsIn(gone.talk()).size() > 1) {
            sounds.announce(gone.talk(), phone, "sound:confbridge-leave");
        }
    }

    private @Nullable Call heir(Call gone) {
        Call leader = board.talks().leader(gone.talk());
        if (leader == null || leader.reference() != gone.reference()) {
            return null;
        }
        return board.callsIn(gone.talk()).stream()
                .filter(call -> call.reference() != gone.reference()
                        && call.line().equals(gone.line())
                        && !call.has(Leaving.class))
                .findFirst()
                .orElse(null);
    }

    boolean hears(AsteriskEvent event) {
        if (event instanceof AsteriskEvent.PlayingEnded ended) {
            return playingEnded(ended.playing());
        }
        if (event instanceof AsteriskEvent.CommandFailed failed
                && failed.command() instanceof AsteriskCommand.Mute command) {
            notMuted(command);
            return true;
        }
        return event instanceof AsteriskEvent.ChannelLeft left && left(left);
    }

    private boolean left(AsteriskEvent.ChannelLeft left) {
        Call call = board.callOfFar(left.channel());
        if (call == null
                || call.stage() != Stage.CONNECTED
                || board.callsIn(call.talk()).size() < 2) {
            return false;
        }
        drop(board.step(call, current -> current.withFar(null)), EndCause.FAR_HUNG_UP);
        return true;
    }

    private boolean playingEnded(String playing) {
        Integer reference = farewells.remove(playing);
        Call call = reference == null ? null : board.call(reference);
        if (call != null && call.has(Leaving.class)) {
            drop(call, EndCause.KICKED);
        }
        return reference != null;
    }

    boolean fires(Call call, TimerKey.Kind kind) {
        if (kind == TimerKey.Kind.CONFERENCE_LEAVE && call.has(Leaving.class)) {
            drop(call, EndCause.KICKED);
        }
        return kind == TimerKey.Kind.CONFERENCE_LEAVE;
    }

    /** It ends before all was said to it. */
    void ended(Call before) {
        if (before.has(Leaving.class)) {
            farewells.values().remove(before.reference());
        }
    }
}
