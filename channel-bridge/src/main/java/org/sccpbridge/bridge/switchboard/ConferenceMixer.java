package org.sccpbridge.bridge.switchboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How calls come together in one talk: by calling another party for it, by Join, and by cBarge. */
final class ConferenceMixer {
    /** Made to be joined with another call. */
    record Wanted(int call) implements Extra {}

    private final Switchboard board;
    private final PhoneCalls calls;
    private final ConferenceSounds sounds;
    private final ConferenceParties parties;

    ConferenceMixer(Switchboard board, ConferenceSounds sounds, ConferenceParties parties) {
        this.board = board;
        this.calls = board.phoneCalls();
        this.sounds = sounds;
        this.parties = parties;
    }

    boolean isOwn(Phone phone, Call call) {
        return Conference.options(phone).allowed() && phone.name().equals(call.phone());
    }

    boolean canJoin(Phone phone, Call call) {
        return isOwn(phone, call)
                && joinable(phone).stream().mapToInt(Call::talk).distinct().count() > 1;
    }

    private List<Call> joinable(Phone phone) {
        return calls.all(phone).stream()
                .filter(call -> call.stage() == Stage.CONNECTED && phone.name().equals(call.phone()))
                .filter(call -> !Parking.isUnderway(call))
                .toList();
    }

    /** The first time another party is called, the second time both are joined. */
    void press(Phone phone, Call call) {
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
    @Nullable
    Call first(Phone phone, Call call) {
        Wanted wanted = call.get(Wanted.class);
        Call first = wanted == null ? null : board.call(wanted.call());
        return first != null && joinable(phone).contains(first) && first.talk() != call.talk() ? first : null;
    }

    /** The selected calls and this one; without any selected all that are held or talked to. */
    void join(Phone phone, Call call) {
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
        boolean muted = Conference.options(phone).muted();
        for (Call call : all) {
            boolean leads = leader != null && leader.reference() == call.reference();
            boolean enters = board.callsIn(call.talk()).size() == 1;
            board.step(call, current -> merged(current, phone, guests, talk, leads));
            if (enters && muted) {
                parties.mute(call, true);
            }
        }
        sounds.announce(talk, phone, "sound:confbridge-join");
        log(phone, talk);
    }

    private Call merged(Call call, Phone phone, Set<String> guests, int talk, boolean leads) {
        Call mixed = call.takenBy(phone.name())
                .without(Wanted.class)
                .without(Transferring.Consultation.class)
                .without(Parking.Underway.class)
                .without(Selecting.Selected.class)
                .without(Talks.Leads.class);
        for (String guest : guests) {
            mixed = mixed.joinedBy(guest);
        }
        return board.talks().move(leads ? mixed.with(new Talks.Leads()) : mixed, talk);
    }

    void bargeIn(Phone phone, Call call) {
        calls.join(phone, call);
        for (Call each : board.callsIn(call.talk())) {
            if (each.isWith(phone.name())) {
                board.step(each, current -> current.with(new Conference.Barged()));
            }
        }
        sounds.announce(call.talk(), phone, "sound:confbridge-join");
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
}
