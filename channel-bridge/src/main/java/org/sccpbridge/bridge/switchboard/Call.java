package org.sccpbridge.bridge.switchboard;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One call of one line: a far leg and where it stands. Who hears it is no part of it: the audio path of a phone follows from the calls
 * ({@link Ears}), and who is mixed with whom from their {@code talk}.
 *
 * @param reference SCCP call reference, the same at every phone; also part of the name of its far channel
 * @param phone device whose user has the call or held it; null while it only rings, and when its user left a conference that goes on
 * @param guests other devices of the line that are in on it (barge)
 * @param ringing devices it rings at
 * @param held whether {@code phone} put it on hold
 * @param digits what was dialled so far; for an incoming call the number that was called
 * @param dialTone whether dial tone goes on although digits were dialled ({@code ignorepat})
 * @param early whether the far end is to be heard before it answers
 * @param remote the other party as last known
 * @param far other leg in Asterisk, while there is one
 * @param talk mixing bridge the far leg is in, 0 for none: at first the call's own (its reference), later perhaps one it shares
 * @param failure set in stage FAILED
 * @param heard DTMF digit of the far end sounding now, 0 for none
 * @param end set in stage ENDED
 * @param extras what features noted on it
 */
public record Call(
        int reference,
        boolean incoming,
        String line,
        @Nullable String phone,
        Set<String> guests,
        Set<String> ringing,
        Stage stage,
        boolean held,
        String digits,
        boolean dialTone,
        boolean early,
        Party remote,
        @Nullable Far far,
        int talk,
        @Nullable Failure failure,
        char heard,
        @Nullable EndCause end,
        Extras extras) {

    static Call outgoing(int reference, String line, String phone) {
        CallDraft call = new CallDraft(reference, false, line, Stage.OFF_HOOK);
        call.phone = phone;
        call.dialTone = true;
        return call.made();
    }

    static Call incoming(int reference, String line, Far far, Party caller, String called, Set<String> phones) {
        return incoming(reference, line, far, caller, called, phones, Extras.NONE);
    }

    static Call incoming(
            int reference, String line, Far far, Party caller, String called, Set<String> phones, Extras notes) {
        CallDraft call = new CallDraft(reference, true, line, Stage.RINGING_IN);
        call.ringing = Set.copyOf(phones);
        call.digits = called;
        call.remote = caller;
        call.far = far;
        call.talk = reference;
        call.extras = notes;
        return call.made();
    }

    /** It rings without a far leg: what answering it means, a feature says ({@link Feature#answers}). */
    static Call offered(int reference, String line, Party party, String phone, Extras notes) {
        CallDraft call = new CallDraft(reference, true, line, Stage.RINGING_IN);
        call.ringing = Set.of(phone);
        call.remote = party;
        call.extras = notes;
        return call.made();
    }

    /** Everyone who takes part in it or at whom it rings. */
    Set<String> phones() {
        Set<String> all = new TreeSet<>(ringing);
        all.addAll(guests);
        if (phone != null) {
            all.add(phone);
        }
        return all;
    }

    /** Whether the phone's user has the call, holds it or is in on it. */
    boolean isWith(String name) {
        return name.equals(phone) || guests.contains(name);
    }

    boolean isFar(String channel) {
        return far != null && far.channel().equals(channel);
    }

    /** Whether somebody here listens to the far end. */
    boolean isHeard() {
        return !held && phone != null && (stage == Stage.CONNECTED || (early && stage.isSettingUp()));
    }

    /** Nobody here has it, but it goes on with the others of its talk. */
    boolean isUnattended() {
        return stage == Stage.CONNECTED && phone == null;
    }

    boolean has(Class<? extends Extra> type) {
        return extras.has(type);
    }

    <T extends Extra> @Nullable T get(Class<T> type) {
        return extras.get(type);
    }

    Call with(Extra extra) {
        return but(call -> call.extras = extras.with(extra));
    }

    Call without(Class<? extends Extra> type) {
        return has(type) ? but(call -> call.extras = extras.without(type)) : this;
    }

    Call at(Stage next) {
        return but(call -> call.stage = next);
    }

    Call dialled(String next, boolean tone) {
        return but(call -> {
            call.digits = next;
            call.dialTone = tone;
        });
    }

    Call with(Party other) {
        return but(call -> call.remote = remote.updatedBy(other));
    }

    /** The other party does not want to be shown. */
    Call withheld() {
        return but(call -> call.remote = Party.UNKNOWN);
    }

    Call withFar(@Nullable Far other) {
        return but(call -> {
            call.far = other;
            call.talk = talk == 0 && other != null ? reference : talk;
        });
    }

    Call withoutMusic() {
        return but(call -> call.far = far == null ? null : far.hearingMusic(false));
    }

    Call inTalk(int other) {
        return but(call -> call.talk = other);
    }

    Call withEarlyAudio() {
        return but(call -> call.early = true);
    }

    Call ringingAt(Set<String> phones) {
        return but(call -> call.ringing = Set.copyOf(phones));
    }

    /** It goes on at another line, whose phones it concerns from now on. */
    Call onLine(String other) {
        return but(call -> call.line = other);
    }

    /** The user of {@code owner} has it from now on: answered, resumed or taken over. */
    Call takenBy(String owner) {
        return but(call -> {
            call.phone = owner;
            call.guests = Set.of();
            call.ringing = Set.of();
            call.held = false;
            call.stage = Stage.CONNECTED;
        });
    }

    Call onHold() {
        return but(call -> {
            call.held = true;
            call.guests = Set.of();
            call.heard = '\0';
        });
    }

    Call joinedBy(String guest) {
        return but(call -> {
            Set<String> more = new TreeSet<>(guests);
            more.add(guest);
            call.guests = Set.copyOf(more);
        });
    }

    /** {@code leaver} is out of it; if it was the leaver's call, a guest has it from now on. */
    Call leftBy(String leaver) {
        return but(call -> {
            TreeSet<String> others = new TreeSet<>(guests);
            others.remove(leaver);
            if (leaver.equals(phone) && !others.isEmpty()) {
                call.phone = others.pollFirst();
            }
            call.guests = Set.copyOf(others);
        });
    }

    /** Out of everybody's hands here. */
    Call leaving() {
        return but(call -> {
            call.phone = null;
            call.guests = Set.of();
            call.stage = Stage.LEAVING;
            call.held = false;
            call.early = false;
            call.heard = '\0';
        });
    }

    /** Nobody here has it any more. */
    Call unattended() {
        return but(call -> {
            call.phone = null;
            call.guests = Set.of();
            call.held = false;
            call.heard = '\0';
        });
    }

    /** It rings where it came from. */
    Call comingBackTo(String name) {
        return but(call -> {
            call.ringing = Set.of(name);
            call.stage = Stage.RINGING_IN;
        });
    }

    /** This call under the reference of {@code other}: a phone goes on showing that one. */
    Call inPlaceOf(Call other) {
        CallDraft next = new CallDraft(this, other.reference);
        next.heard = '\0';
        return next.made();
    }

    Call hearing(char digit) {
        return but(call -> call.heard = digit);
    }

    Call failed(Failure why) {
        return but(call -> {
            call.released(Stage.FAILED);
            call.failure = why;
        });
    }

    Call ended(EndCause why) {
        return but(call -> {
            call.released(Stage.ENDED);
            call.end = why;
        });
    }

    private Call but(Consumer<CallDraft> change) {
        CallDraft next = new CallDraft(this);
        change.accept(next);
        return next.made();
    }
}
