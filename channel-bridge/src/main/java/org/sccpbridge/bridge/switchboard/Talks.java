package org.sccpbridge.bridge.switchboard;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The mixing bridges. A talk is the far legs of one or more calls and the audio paths of the phones that hear them; it is there as long as a
 * call names it. A call alone on hold in its talk gets music; in a talk of several the others talk on, unless the phone that holds has music for
 * them.
 */
final class Talks {
    /** Of several calls mixed, phones show this one. */
    record Leads() implements Extra {}

    /** After that the music is ended once more. */
    private static final Duration ONCE_MORE = Duration.ofMillis(300);
    /** After any change of a conference that hears music this begins once more; an announcement is over by then. */
    private static final Duration CHANGES = Duration.ofSeconds(1);

    private final Switchboard board;
    private final Set<Integer> made = new TreeSet<>();
    private final Set<Integer> touched = new TreeSet<>();

    Talks(Switchboard board) {
        this.board = board;
    }

    void touch(int talk) {
        if (talk != 0) {
            touched.add(talk);
        }
    }

    /** The call's own bridge. */
    void make(Call call) {
        made.add(call.reference());
        touched.add(call.reference());
        board.perform(new AsteriskCommand.CreateBridge(call.reference(), board.bridge(call.reference())));
    }

    /** Moves the call into the talk of {@code other}; Asterisk takes its far leg out of the bridge it was in. */
    Call move(Call call, int other) {
        Far far = call.far();
        if (far == null || call.talk() == other) {
            return call;
        }
        touch(call.talk());
        board.perform(new AsteriskCommand.Join(call.reference(), board.bridge(other), far.channel()));
        return call.inTalk(other);
    }

    /** Of the calls of one talk the one that the phone shows, in the order given. */
    static List<Call> seen(Phone phone, Collection<Call> calls) {
        Map<Integer, Call> ofTalk = new HashMap<>();
        for (Call call : calls) {
            ofTalk.merge(
                    call.talk() == 0 ? -call.reference() : call.talk(),
                    call,
                    (one, other) -> weight(phone, other) > weight(phone, one) ? other : one);
        }
        return calls.stream().filter(ofTalk::containsValue).toList();
    }

    private static int weight(Phone phone, Call call) {
        return (phone.instanceOf(call.line()) == 0 ? 0 : 2) + (call.has(Leads.class) ? 1 : 0);
    }

    /** The one that this phone shows: perhaps not the leader, when that is of a line it has not. */
    @Nullable
    Call shown(Phone phone, int talk) {
        return seen(phone, board.callsIn(talk)).stream().findFirst().orElse(null);
    }

    /** The one that phones with its line show. */
    @Nullable
    Call leader(int talk) {
        List<Call> calls = board.callsIn(talk);
        return calls.stream()
                .filter(call -> call.has(Leads.class))
                .findFirst()
                .orElse(calls.isEmpty() ? null : calls.get(0));
    }

    boolean isMade(String bridge) {
        return made.stream().map(board::bridge).anyMatch(bridge::equals);
    }

    /** True when anything was changed. */
    boolean settle() {
        List<Integer> talks = List.copyOf(touched);
        touched.clear();
        for (int talk : talks) {
            List<Call> calls = board.callsIn(talk);
            if (calls.isEmpty() && made.remove(talk)) {
                board.perform(new AsteriskCommand.DestroyBridge(talk, board.bridge(talk)));
            }
            calls.forEach(call -> music(call, calls.size() == 1));
            if (calls.size() > 1) {
                calls.stream()
                        .filter(call -> call.held() && wanted(call, false) != null)
                        .forEach(call -> board.startTimer(call.reference(), TimerKey.Kind.MUSIC, CHANGES));
            }
        }
        return !talks.isEmpty();
    }

    private void music(Call call, boolean alone) {
        Far far = call.far();
        String wanted = wanted(call, alone);
        if (far != null && far.music() != (wanted != null)) {
            play(call, far.channel(), wanted);
            board.step(call, current -> current.withFar(far.hearingMusic(wanted != null)));
        }
    }

    /** The class of music it is to hear; null for none. */
    private @Nullable String wanted(Call call, boolean alone) {
        if (!call.held() && !Departures.hearsMusic(call)) {
            return null;
        }
        if (alone) {
            return board.line(call.line()).musicClass();
        }
        Phone phone = call.phone() == null ? null : board.phone(call.phone());
        Conference.MusicOnHold music = phone == null ? null : phone.settings().get(Conference.MusicOnHold.class);
        return music == null ? null : music.musicClass();
    }

    private void play(Call call, String channel, @Nullable String music) {
        board.perform(
                music == null
                        ? new AsteriskCommand.Unhold(call.reference(), channel)
                        : new AsteriskCommand.Hold(call.reference(), channel, music));
        if (music == null && call.stage() == Stage.CONNECTED) {
            board.startTimer(call.reference(), TimerKey.Kind.MUSIC, ONCE_MORE);
        } else {
            board.stopTimer(call.reference(), TimerKey.Kind.MUSIC);
        }
    }

    /**
     * Asterisk 16 and 22 take the request and play on, now and then, when the machine is busy; and they end the music of a channel when of those
     * in its bridge, an announcement included, only two are left (both observed).
     */
    void musicAgain(Call call) {
        Far far = call.far();
        if (far == null || call.stage() != Stage.CONNECTED) {
            return;
        }
        boolean alone = board.callsIn(call.talk()).size() == 1;
        String music = far.music() && !alone ? wanted(call, false) : null;
        if (music != null) {
            board.perform(new AsteriskCommand.Hold(call.reference(), far.channel(), music));
        } else if (!far.music()) {
            board.perform(new AsteriskCommand.Unhold(call.reference(), far.channel()));
        }
    }

    /** What Asterisk may not have heard while the link was away is said again, of a call on its way out too. */
    void reconcile(Call call) {
        Far far = call.far();
        if (far != null && call.talk() != call.reference() && call.stage() == Stage.CONNECTED) {
            board.perform(new AsteriskCommand.Join(call.reference(), board.bridge(call.talk()), far.channel()));
        }
        if (far != null && (far.music() || call.has(HoldAndResume.WasHeld.class))) {
            play(
                    call,
                    far.channel(),
                    far.music() ? wanted(call, board.callsIn(call.talk()).size() == 1) : null);
        }
    }
}
