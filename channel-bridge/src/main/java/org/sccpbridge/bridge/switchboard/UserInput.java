package org.sccpbridge.bridge.switchboard;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a person does with a phone, turned into a step of the call it is meant for. */
final class UserInput {
    private final Switchboard board;
    private final CallMachine machine;
    private final Dialling dialling;

    UserInput(Switchboard board, CallMachine machine, Dialling dialling) {
        this.board = board;
        this.machine = machine;
        this.dialling = dialling;
    }

    void take(Phone phone, PhoneEvent event) {
        if (event instanceof PhoneEvent.OffHook off) {
            offHook(phone, off.line());
        } else if (event instanceof PhoneEvent.OnHook) {
            onHook(phone);
        } else if (event instanceof PhoneEvent.Digit digit) {
            onActive(phone, call -> dialling.digit(call, digit.digit()));
        } else if (event instanceof PhoneEvent.Enbloc enbloc) {
            number(phone, enbloc.line(), enbloc.number());
        } else if (event instanceof PhoneEvent.Pressed pressed) {
            pressed(phone, pressed);
        } else if (event instanceof PhoneEvent.ReceiveChannelOpened opened) {
            onActive(phone, call -> machine.receiveChannelOpened(call, opened.party(), opened.address()));
        } else if (event instanceof PhoneEvent.ReceiveChannelFailed failed) {
            onActive(phone, call -> receiveChannelFailed(phone, call, failed));
        }
    }

    private Call receiveChannelFailed(Phone phone, Call call, PhoneEvent.ReceiveChannelFailed failed) {
        Call next = machine.receiveChannelFailed(call, failed.party());
        if (!next.equals(call)) {
            String why = "could not open its audio channel (" + failed.why() + "): the call fails";
            board.log(Effect.Log.Level.WARN, phone.name(), why);
        }
        return next;
    }

    private void offHook(Phone phone, int line) {
        if (active(phone) != null) {
            // follows the line key or soft key that began or took the call
            return;
        }
        Call ringing = ringing(phone, line, 0);
        if (ringing != null) {
            answer(phone, ringing);
        } else {
            begin(phone, line);
        }
    }

    private void onHook(Phone phone) {
        Call active = active(phone);
        if (active != null) {
            board.step(active, call -> machine.end(call, EndCause.HUNG_UP_HERE));
        }
    }

    private void pressed(Phone phone, PhoneEvent.Pressed pressed) {
        switch (pressed.key()) {
            case LINE -> line(phone, pressed.instance());
            case NEW_CALL -> newCall(phone, pressed.instance());
            case SPEED_DIAL -> number(phone, 0, phone.speedDials().get(pressed.instance()));
            case REDIAL -> number(phone, pressed.instance(), board.lastNumber(phone.name()));
            case ANSWER -> answer(phone, ringing(phone, 0, pressed.call()));
            case END_CALL -> endCall(phone, pressed.call());
            case BACKSPACE -> backspace(phone);
            case DIAL -> dial(phone);
            case OTHER -> notActive(phone);
        }
    }

    /** A whole number: on the call being dialled, or on a new one. */
    private void number(Phone phone, int line, @Nullable String number) {
        Call active = active(phone);
        if (number == null
                || number.isEmpty()
                || (active != null && !active.stage().collectsDigits())) {
            notActive(phone);
            return;
        }
        Call call = active == null ? begin(phone, line) : active;
        if (call != null) {
            board.step(call, current -> dialling.dial(current, number));
        }
    }

    private void line(Phone phone, int instance) {
        Call ringing = ringing(phone, instance, 0);
        if (ringing != null && phone.instanceOf(ringing.line()) == instance) {
            answer(phone, ringing);
        } else if (active(phone) == null) {
            begin(phone, instance);
        }
    }

    private void newCall(Phone phone, int line) {
        if (active(phone) == null) {
            begin(phone, line);
        } else {
            notActive(phone);
        }
    }

    private void answer(Phone phone, @Nullable Call ringing) {
        if (ringing == null || active(phone) != null) {
            notActive(phone);
        } else {
            board.step(ringing, call -> machine.answer(call, phone.name()));
        }
    }

    private void endCall(Phone phone, int reference) {
        Call ringing = ringing(phone, 0, reference);
        Call active = active(phone);
        if (active != null && (reference == 0 || reference == active.reference() || ringing == null)) {
            board.step(active, call -> machine.end(call, EndCause.HUNG_UP_HERE));
        } else if (ringing != null && (reference == 0 || reference == ringing.reference())) {
            board.step(ringing, call -> machine.withdraw(call, phone.name(), HangupReason.BUSY));
        } else {
            notActive(phone);
        }
    }

    private void backspace(Phone phone) {
        Call active = active(phone);
        if (active == null || active.stage() != Stage.DIALING) {
            notActive(phone);
            return;
        }
        board.step(active, dialling::backspace);
        board.tell(phone.name(), new PhoneCommand.Backspace(phone.instanceOf(active.line()), active.reference()));
    }

    private void dial(Phone phone) {
        Call active = active(phone);
        if (active == null || active.stage() != Stage.DIALING) {
            notActive(phone);
        } else {
            board.step(active, dialling::dial);
        }
    }

    private void notActive(Phone phone) {
        board.tell(phone.name(), new PhoneCommand.Notify(Prompt.KEY_NOT_ACTIVE, 3));
    }

    /** A new outgoing call with dial tone, or null where the phone has no line to make it on. */
    private @Nullable Call begin(Phone phone, int instance) {
        String line = phone.lineAt(instance == 0 ? phone.defaultLine() : instance);
        if (line == null) {
            notActive(phone);
            return null;
        }
        Call call = Call.outgoing(board.nextReference(), line, phone.name());
        return board.step(call, dialling::offHook);
    }

    private void onActive(Phone phone, UnaryOperator<Call> step) {
        Call active = active(phone);
        if (active != null) {
            board.step(active, step);
        }
    }

    /** The call that has the user's ear. */
    private @Nullable Call active(Phone phone) {
        List<Call> calls = board.callsOf(phone.name());
        return calls.stream()
                .filter(call -> phone.name().equals(call.phone()))
                .findFirst()
                .orElse(null);
    }

    /** The ringing call meant: the one named, else one on the line named, else the oldest. */
    private @Nullable Call ringing(Phone phone, int line, int reference) {
        List<Call> ringing = board.callsOf(phone.name()).stream()
                .filter(call -> call.ringing().contains(phone.name()))
                .toList();
        return ringing.stream()
                .filter(call -> call.reference() == reference)
                .findFirst()
                .or(() -> ringing.stream()
                        .filter(call -> phone.instanceOf(call.line()) == line)
                        .findFirst())
                .or(() -> ringing.stream().findFirst())
                .orElse(null);
    }
}
