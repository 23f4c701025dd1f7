package org.sccpbridge.bridge.switchboard;

/** What a person does with a phone, turned into a step of the call it is meant for: hook and digits here, all other keys by {@link KeyTable}. */
final class UserInput {
    private final Switchboard board;
    private final PhoneCalls calls;
    private final Dialling dialling;
    private final Ears ears;
    private final KeyTable keys;

    UserInput(Switchboard board, Dialling dialling, Ears ears, KeyTable keys) {
        this.board = board;
        this.calls = board.phoneCalls();
        this.dialling = dialling;
        this.ears = ears;
        this.keys = keys;
    }

    void take(Phone phone, PhoneEvent event) {
        if (event instanceof PhoneEvent.OffHook off) {
            offHook(phone, off.line());
        } else if (event instanceof PhoneEvent.PathTaken) {
            pathTaken(phone);
        } else if (event instanceof PhoneEvent.OnHook) {
            onHook(phone);
        } else if (event instanceof PhoneEvent.Digit digit) {
            digit(phone, digit.digit());
        } else if (event instanceof PhoneEvent.Enbloc enbloc) {
            calls.number(phone, enbloc.line(), enbloc.number());
        } else if (event instanceof PhoneEvent.Pressed pressed) {
            if (!keys.press(phone, pressed, board.shownAt(phone))) {
                calls.notActive(phone);
            }
        } else if (event instanceof PhoneEvent.Picked picked) {
            // one that no feature knows is of a menu that is not ours
            boolean unused = board.features().picks(phone, picked);
        } else if (event instanceof PhoneEvent.ReceiveChannelOpened opened) {
            ears.opened(phone.name(), opened.party(), opened.address());
        } else if (event instanceof PhoneEvent.ReceiveChannelFailed failed) {
            if (ears.refused(phone.name(), failed.party())) {
                String why = "could not open its audio channel (" + failed.why() + "): the call fails";
                board.log(Effect.Log.Level.WARN, phone.name(), why);
            }
        } else {
            board.features().takes(phone, event);
        }
    }

    /** Handset, speaker or headset: the phone says so for the first of them only. */
    private void offHook(Phone phone, int line) {
        Call active = calls.active(phone);
        if (active != null) {
            // mostly it follows the line key or soft key that began or took the call
            board.features().takesUp(phone, active);
            return;
        }
        Call ringing = Answering.ringing(phone, line, calls.in(phone, Aspect.RINGING_IN));
        if (ringing != null) {
            calls.answer(phone, ringing);
        } else if (!board.features().lifts(phone)) {
            calls.begin(phone, line);
        }
    }

    private void pathTaken(Phone phone) {
        Call active = calls.active(phone);
        if (active != null) {
            board.features().takesUp(phone, active);
        }
    }

    /** The phone says so when the last of handset, speaker and headset is off; held calls stay. */
    private void onHook(Phone phone) {
        Call active = calls.active(phone);
        if (active != null) {
            calls.hangUp(phone, active);
        } else {
            board.features().takes(phone, new PhoneEvent.OnHook(phone.name()));
        }
    }

    private void digit(Phone phone, char digit) {
        Call active = calls.active(phone);
        if (active != null) {
            board.step(active, call -> dialling.digit(call, phone.name(), digit));
        }
    }
}
