package org.sccpbridge.bridge.switchboard;

import java.util.List;
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

    /** Option of a phone, {@code conf_music_on_hold_class}: the parties of a conference that it holds hear music and not each other. */
    public record MusicOnHold(String musicClass) implements Extra {}

    /** Who may talk on when the last phone that has the conference leaves it. */
    public enum Stay {
        ALL,
        /** As long as one of them is at a line of ours. */
        OWN,
        NOBODY
    }

    /** Another phone of the line is in on it with equal rights (cBarge). */
    record Barged() implements Extra {}

    /** Who stays when the last phone has left. */
    private record Left(Stay stay) implements Extra {}

    private static final Party PARTY = new Party("", "Conference");

    private final Switchboard board;
    private final PhoneCalls calls;
    private final ConferenceParties parties;
    private final ConferenceMixer mixer;

    Conference(Switchboard board, ConferenceSounds sounds, ConferenceParties parties) {
        this.board = board;
        this.calls = board.phoneCalls();
        this.parties = parties;
        this.mixer = new ConferenceMixer(board, sounds, parties);
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
                                .anyMatch(call ->
                                        board.office().hasNumber(call.remote().number()));
                    case NOBODY -> false;
                };
    }

    @Override
    public void keys(KeyTable keys) {
        keys.on(Key.CONFERENCE, Aspect.CONNECTED, mixer::isOwn, mixer::press)
                .on(Key.JOIN, Aspect.CONNECTED, mixer::canJoin, mixer::join)
                .on(Key.JOIN, Aspect.HELD, mixer::canJoin, mixer::join)
                .on(Key.REMOVE_LAST, Aspect.CONNECTED, this::isOwnConference, (phone, call) -> parties.removeLast(call))
                .on(
                        Key.CONFERENCE_BARGE,
                        Aspect.REMOTE,
                        (phone, call) -> options(phone).allowed(),
                        mixer::bargeIn);
    }

    private boolean isOwnConference(Phone phone, Call call) {
        return phone.name().equals(call.phone()) && board.callsIn(call.talk()).size() > 1;
    }

    @Override
    public boolean hears(AsteriskEvent event) {
        return parties.hears(event);
    }

    @Override
    public boolean fires(Call call, TimerKey.Kind kind) {
        return parties.fires(call, kind);
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
        if (after.stage() == Stage.ENDED) {
            parties.ended(before);
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
            return switch (aspect) {
                case CONNECTED -> shown.as(SoftKeySet.CONNECTED_CONFERENCE, Prompt.CONFERENCE, mixed);
                case HELD -> shown.as(SoftKeySet.HOLD_CONFERENCE, shown.prompt(), mixed);
                default -> shown.as(shown.keys(), shown.prompt(), mixed);
            };
        }
        if (mixer.first(phone, call) == null) {
            return shown;
        }
        return aspect == Aspect.CONNECTED
                ? shown.as(SoftKeySet.CONNECTED_CONFERENCE, shown.prompt(), info)
                : shown.askingForFeature();
    }
}
