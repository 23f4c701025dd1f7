package org.sccpbridge.bridge.switchboard;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.bridge.switchboard.Face.Info;
import org.sccpbridge.bridge.switchboard.Face.Shown;
import org.sccpbridge.sccp.message.code.CallType;
import org.sccpbridge.sccp.message.code.SoftKeySet;

/**
 * Several calls in one talk. Each keeps its far leg and may leave alone; a phone shows one of them, called "Conference", and files its audio
 * under it, so that one goes on with another's far leg when its own leaves.
 */
public final class Conference implements Feature {
    /**
     * Options of a phone.
     *
     * @param allowed {@code conf_allow}
     * @param stay {@code conf_stay}
     * @param announces {@code conf_play_general_announce}: all hear who enters and leaves
     * @param tells {@code conf_play_part_announce}: who is muted or removed hears it
     * @param muted {@code conf_mute_on_entry}
     * @param showsList {@code conf_show_conflist}
     */
    public record Options(
            boolean allowed, Stay stay, boolean announces, boolean tells, boolean muted, boolean showsList)
            implements Extra {
        static final Options DEFAULT = new Options(true, Stay.ALL, true, true, false, true);
    }

    /** Who may talk on when the last phone that has the conference leaves it. */
    public enum Stay {
        ALL,
        /** As long as one of them is at a line of ours. */
        OWN,
        NOBODY
    }

    /** Made to be joined with another call. */
    record Wanted(int call) implements Extra {}

    /** Heard by nobody. */
    record Muted() implements Extra {}

    /** Another phone of the line is in on it with equal rights (cBarge). */
    record Barged() implements Extra {}

    /** Who stays when the last phone has left. */
    private record Left(Stay stay) implements Extra {}

    /** Removed, and being told so. */
    record Leaving() implements Extra {}

    static final Party PARTY = new Party("", "Conference");
    private static final Duration TOLD = Duration.ofSeconds(5);

    private final Switchboard board;
    private final PhoneCalls calls;
    /** What is being played to a party that is removed after it. */
    private final Map<String, Integer> farewells = new HashMap<>();

    private int lastPlaying;

    Conference(Switchboard board) {
        this.board = board;
        this.calls = board.phoneCalls();
    }

    static boolean is(Call call, Switchboard board) {
        return call.has(Barged.class) || board.callsIn(call.talk()).size() > 1;
    }

    static Options options(@Nullable Phone phone) {
        return phone == null ? Options.DEFAULT : phone.settings().get(Options.class, Options.DEFAULT);
    }

    /** Whether the others talk on when the phone, alone on this side, leaves the call. */
    static boolean goesOnWithout(Phone phone, Call call, Switchboard board) {
        return call.stage() == Stage.CONNECTED
                && phone.name().equals(call.phone())
                && mayTalkOn(board.callsIn(call.talk()), options(phone).stay(), board);
    }

    static Call left(Phone phone, Call call) {
        return call.unattended()
                .without(Barged.class)
                .with(new Left(options(phone).stay()));
    }

    private static boolean mayTalkOn(List<Call> others, Stay stay, Switchboard board) {
        return others.size() > 1
                && switch (stay) {
                    case ALL -> true;
                    case OWN ->
                        others.stream()
                                .anyMatch(
                                        call -> board.isOwnNumber(call.remote().number()));
                    case NOBODY -> false;
                };
    }

    @Override
    public void keys(KeyTable keys) {
        keys.on(Key.CONFERENCE, Aspect.CONNECTED, this::isOwn, this::press)
                .on(Key.JOIN, Aspect.CONNECTED, this::canJoin, this::join)
                .on(Key.JOIN, Aspect.HELD, this::canJoin, this::join)
                .on(Key.REMOVE_LAST, Aspect.CONNECTED, this::isOwnConference, (phone, call) -> removeLast(call))
                .on(Key.CONFERENCE_BARGE, Aspect.REMOTE, (phone, call) -> allowed(phone), this::bargeIn);
    }

    private static boolean allowed(Phone phone) {
        return options(phone).allowed();
    }

    private boolean isOwn(Phone phone, Call call) {
        return allowed(phone) && phone.name().equals(call.phone());
    }

    private boolean isOwnConference(Phone phone, Call call) {
        return phone.name().equals(call.phone()) && board.callsIn(call.talk()).size() > 1;
    }

    private boolean canJoin(Phone phone, Call call) {
        return isOwn(phone, call)
                && joinable(phone).stream().mapToInt(Call::talk).distinct().count() > 1;
    }

    private List<Call> joinable(Phone phone) {
        return calls.all(phone).stream()
                .filter(call -> call.stage() == Stage.CONNECTED && phone.name().equals(call.phone()))
                .toList();
    }

    // ---- coming together

    /** The first time another party is called, the second time both are joined. */
    private void press(Phone phone, Call call) {
        Call first = first(phone, call);
        if (first != null) {
            mix(phone, call, List.of(first, call));
            return;
        }
        Call next = calls.begin(phone, phone.instanceOf(call.line()));
        if (next != null) {
            board.step(next, current -> current.with(new Wanted(call.reference())));
        }
    }

    /** The held call that this one was made for; null when there is none, or it is over. */
    private @Nullable Call first(Phone phone, Call call) {
        Wanted wanted = call.get(Wanted.class);
        Call first = wanted == null ? null : board.call(wanted.call());
        return first != null && joinable(phone).contains(first) && first.talk() != call.talk() ? first : null;
    }

    /** The selected calls and this one; without any selected all that are held or talked to. */
    private void join(Phone phone, Call call) {
        Set<Call> chosen = new LinkedHashSet<>(Selecting.selected(phone, calls));
        chosen.retainAll(joinable(phone));
        chosen.add(call);
        boolean several = chosen.stream().mapToInt(Call::talk).distinct().count() > 1;
        mix(phone, call, several ? List.copyOf(chosen) : joinable(phone));
    }

    /** Into the talk with most calls; of equal ones that of {@code inHand}, whose audio is open. */
    private void mix(Phone phone, Call inHand, List<Call> chosen) {
        Set<Integer> talks = new LinkedHashSet<>();
        talks.add(inHand.talk());
        chosen.forEach(call -> talks.add(call.talk()));
        int talk = talks.stream()
                .max(Comparator.comparingInt(
                                (Integer each) -> board.callsIn(each).size())
                        .thenComparing(each -> each == inHand.talk()))
                .orElse(inHand.talk());
        List<Call> all = new ArrayList<>();
        Set<String> guests = new TreeSet<>();
        for (int each : talks) {
            all.addAll(board.callsIn(each));
        }
        all.forEach(call -> guests.addAll(call.guests()));
        Call active = calls.active(phone);
        if (active != null && !talks.contains(active.talk())) {
            calls.freeTheEar(phone);
        }
        Call leader = board.callsIn(talk).size() > 1 ? board.talks().leader(talk) : inHand;
        boolean muted = options(phone).muted();
        for (Call call : all) {
            boolean leads = leader != null && leader.reference() == call.reference();
            boolean enters = board.callsIn(call.talk()).size() == 1;
            board.step(call, current -> merged(current, phone, guests, talk, leads));
            if (enters && muted) {
                mute(call, true);
            }
        }
        announce(talk, phone, "sound:confbridge-join");
        log(phone, talk);
    }

    private Call merged(Call call, Phone phone, Set<String> guests, int talk, boolean leads) {
        Call mixed = call.takenBy(phone.name())
                .without(Wanted.class)
                .without(Selecting.Selected.class)
                .without(Talks.Leads.class);
        for (String guest : guests) {
            mixed = mixed.joinedBy(guest);
        }
        return board.talks().move(leads ? mixed.with(new Talks.Leads()) : mixed, talk);
    }

    private void bargeIn(Phone phone, Call call) {
        calls.join(phone, call);
        for (Call each : board.callsIn(call.talk())) {
            if (each.isWith(phone.name())) {
                board.step(each, current -> current.with(new Barged()));
            }
        }
        announce(call.talk(), phone, "sound:confbridge-join");
        log(phone, call.talk());
    }

    private void log(Phone phone, int talk) {
        List<Call> all = board.callsIn(talk);
        if (!all.isEmpty()) {
            board.log(
                    Effect.Log.Level.INFO,
                    phone.name(),
                    "line " + all.get(0).line() + " conference of "
                            + String.join(", ", all.get(0).phones()) + " with "
                            + all.stream()
                                    .map(call -> CallLog.printable(call.remote().display()) + " (call "
                                            + call.reference() + ")")
                                    .collect(Collectors.joining(", ")));
        }
    }

    private void announce(int talk, @Nullable Phone phone, String media) {
        if (options(phone).announces() && board.talks().isMade(board.bridge(talk))) {
            board.perform(new AsteriskCommand.PlayToBridge(talk, playing(talk), board.bridge(talk), media));
        }
    }

    private String playing(int call) {
        return board.names().media(call, 0) + "-play" + ++lastPlaying;
    }

    // ---- one by one

    void mute(Call call, boolean muted) {
        Far far = call.far();
        if (far == null || call.has(Muted.class) == muted) {
            return;
        }
        board.perform(new AsteriskCommand.Mute(call.reference(), far.channel(), muted));
        board.step(call, current -> muted ? current.with(new Muted()) : current.without(Muted.class));
        String unused = tell(call, far, muted ? "sound:conf-muted" : "sound:conf-unmuted");
    }

    /** Id of the playing; null where phones are to be told nothing. */
    private @Nullable String tell(Call call, Far far, String media) {
        Phone phone = call.phone() == null ? null : board.phone(call.phone());
        if (!options(phone).tells()) {
            return null;
        }
        String playing = playing(call.reference());
        board.perform(new AsteriskCommand.Play(call.reference(), playing, far.channel(), media));
        return playing;
    }

    private void removeLast(Call call) {
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
        String farewell = call.has(Leaving.class) ? null : tell(call, far, "sound:conf-kicked");
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
            announce(gone.talk(), phone, "sound:confbridge-leave");
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

    @Override
    public boolean hears(AsteriskEvent event) {
        if (event instanceof AsteriskEvent.PlayingEnded ended) {
            return playingEnded(ended.playing());
        }
        if (!(event instanceof AsteriskEvent.ChannelLeft left)) {
            return false;
        }
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

    @Override
    public boolean fires(Call call, TimerKey.Kind kind) {
        if (kind == TimerKey.Kind.CONFERENCE_LEAVE && call.has(Leaving.class)) {
            drop(call, EndCause.KICKED);
        }
        return kind == TimerKey.Kind.CONFERENCE_LEAVE;
    }

    // ---- going apart

    @Override
    public boolean hangsUp(Phone phone, Call call) {
        if (!call.isWith(phone.name()) || !is(call, board)) {
            return false;
        }
        calls.leaveTalk(phone, call, EndCause.HUNG_UP_HERE);
        return true;
    }

    @Override
    public void changed(Call before, Call after) {
        if (after.stage() == Stage.ENDED && before.has(Leaving.class)) {
            farewells.values().remove(after.reference());
        }
        if (after.has(Barged.class)
                && after.guests().isEmpty()
                && !before.guests().isEmpty()) {
            board.step(after, call -> call.without(Barged.class));
        }
        leftAlone(before.talk());
    }

    /** Without a phone of ours a conference is over when one is left, or none that may stay. */
    private void leftAlone(int talk) {
        List<Call> all = board.callsIn(talk);
        if (all.isEmpty() || !all.stream().allMatch(Call::isUnattended)) {
            return;
        }
        Left left = all.get(0).get(Left.class);
        if (!mayTalkOn(all, left == null ? Stay.ALL : left.stay(), board)) {
            all.forEach(call -> board.step(call, current -> board.machine().end(current, EndCause.CONFERENCE_OVER)));
        }
    }

    // ---- what is shown

    @Override
    public void draw(Phone phone, Sketch face) {
        face.calls.replaceAll((reference, shown) -> {
            Call call = board.call(reference);
            return call == null ? shown : drawn(phone, call, shown);
        });
    }

    private Shown drawn(Phone phone, Call call, Shown shown) {
        Info info = shown.info();
        Aspect aspect = Aspect.of(call, phone.name());
        if (is(call, board) && info != null) {
            Info mixed = info.type().equals(CallType.INBOUND)
                    ? new Info(info.type(), PARTY, info.called(), null)
                    : new Info(info.type(), info.calling(), PARTY, null);
            return aspect == Aspect.CONNECTED
                    ? shown.as(SoftKeySet.CONNECTED_CONFERENCE, Prompt.CONFERENCE, mixed)
                    : shown.as(shown.keys(), shown.prompt(), mixed);
        }
        boolean pending = aspect == Aspect.CONNECTED && first(phone, call) != null;
        return pending ? shown.as(SoftKeySet.CONNECTED_CONFERENCE, shown.prompt(), info) : shown;
    }
}
