package org.sccpbridge.bridge.switchboard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person can do with the calls of a phone. Keys, hook and features all go through here, so that making one call active always holds or
 * ends the one before.
 */
final class PhoneCalls {
    private final Switchboard board;
    private final CallMachine machine;
    private final Dialling dialling;

    PhoneCalls(Switchboard board, CallMachine machine, Dialling dialling) {
        this.board = board;
        this.machine = machine;
        this.dialling = dialling;
    }

    /** The call that has the user's ear; of several mixed the one shown. */
    @Nullable
    Call active(Phone phone) {
        return board.shownAt(phone).stream()
                .filter(call -> Aspect.of(call, phone.name()).isActive())
                .findFirst()
                .orElse(null);
    }

    /** The phone's own calls of this aspect, oldest first. */
    List<Call> in(Phone phone, Aspect aspect) {
        return board.shownAt(phone).stream()
                .filter(call -> Aspect.of(call, phone.name()) == aspect)
                .toList();
    }

    /** Its own and those that ring at it, oldest first. */
    List<Call> all(Phone phone) {
        return board.callsOf(phone.name());
    }

    /** A new outgoing call with dial tone, in place of what had the ear; null where the phone has no line to make it on. */
    @Nullable
    Call begin(Phone phone, int instance) {
        String line = phone.lineAt(instance == 0 ? phone.defaultLine() : instance);
        if (line == null) {
            notActive(phone);
            return null;
        }
        freeTheEar(phone);
        return board.add(Call.outgoing(board.nextReference(), line, phone.name()), dialling::offHook);
    }

    /** A whole number: on the call being dialled, or on a new one. A call that is being set up is not given up for it. */
    void number(Phone phone, int line, @Nullable String number) {
        Call active = active(phone);
        if (number == null
                || number.isEmpty()
                || (active != null && active.stage().isSettingUp())) {
            notActive(phone);
        } else if (active != null && active.stage().collectsDigits()) {
            board.step(active, call -> dialling.dial(call, number));
        } else {
            dial(phone, line, number);
        }
    }

    /** Begins a call that is dialled at once. */
    @Nullable
    Call dial(Phone phone, int instance, String number) {
        Call call = begin(phone, instance);
        return call == null ? null : board.step(call, current -> dialling.dial(current, number));
    }

    void answer(Phone phone, Call ringing) {
        if (board.features().answers(phone, ringing)) {
            return;
        }
        if (board.codec(phone.name(), ringing.line()) != null) {
            freeTheEar(phone);
        }
        board.step(ringing, call -> machine.answer(call, phone.name()));
    }

    void reject(Phone phone, Call ringing) {
        board.rejected(phone.name(), ringing.reference());
        board.step(ringing, call -> machine.withdraw(call, phone.name(), HangupReason.BUSY));
    }

    /** Puts the call, and those mixed with it, on hold; a conference in which another phone is goes on as that one's. */
    void hold(Phone phone, Call call) {
        for (Call each : board.callsIn(call.talk())) {
            if (phone.name().equals(each.phone()) && each.stage() == Stage.CONNECTED && !each.held()) {
                boolean others = Conference.is(each, board) && !each.guests().isEmpty();
                board.step(each, current -> others ? current.leftBy(phone.name()) : current.onHold());
            }
        }
    }

    /** Takes a held call off hold, at this phone; it may have been another's. */
    void resume(Phone phone, Call held) {
        take(phone, held);
    }

    /** From now on the call, with those mixed with it, is this phone's. */
    void take(Phone phone, Call call) {
        if (board.codec(phone.name(), call.line()) == null) {
            board.tell(phone.name(), new PhoneCommand.Notify(Failure.NO_CODEC.prompt(), 5));
            return;
        }
        freeTheEar(phone);
        for (Call each : board.callsIn(call.talk())) {
            if (each.stage() == Stage.CONNECTED) {
                board.step(each, current -> current.takenBy(phone.name()));
            }
        }
    }

    /** The phone's user is in on a call of another phone. */
    void join(Phone phone, Call call) {
        if (board.codec(phone.name(), call.line()) == null) {
            board.tell(phone.name(), new PhoneCommand.Notify(Failure.NO_CODEC.prompt(), 5));
            return;
        }
        freeTheEar(phone);
        for (Call each : board.callsIn(call.talk())) {
            board.step(each, current -> current.joinedBy(phone.name()));
        }
    }

    /** What the user means by hanging up: the call ends, unless others here are in on it or a feature knows better. */
    void hangUp(Phone phone, Call call) {
        if (!board.features().hangsUp(phone, call)) {
            leave(phone, call, EndCause.HUNG_UP_HERE);
        }
    }

    /** The phone has no more to do with the call; if others here are in on it, or the conference goes on, it does not end. */
    void leave(Phone phone, Call call, EndCause why) {
        if (!call.guests().isEmpty()) {
            board.step(call, current -> current.leftBy(phone.name()));
        } else if (Conference.goesOnWithout(phone, call, board)) {
            board.step(call, current -> Conference.left(phone, current));
        } else {
            board.step(call, current -> machine.end(current, why));
        }
    }

    /** As {@link #leave}, with all calls mixed with this one. */
    void leaveTalk(Phone phone, Call call, EndCause why) {
        for (Call each : board.callsIn(call.talk())) {
            if (each.isWith(phone.name())) {
                leave(phone, each, why);
            }
        }
    }

    /** Makes room for another call: a conversation is held, anything less ends. */
    void freeTheEar(Phone phone) {
        for (Call call : all(phone)) {
            Aspect aspect = Aspect.of(call, phone.name());
            if (aspect == Aspect.CONNECTED && phone.name().equals(call.phone())) {
                hold(phone, call);
            } else if (aspect.isActive()) {
                leave(phone, call, EndCause.HUNG_UP_HERE);
            }
        }
    }

    void notActive(Phone phone) {
        board.tell(phone.name(), new PhoneCommand.Notify(Prompt.KEY_NOT_ACTIVE, 3, true));
    }
}
