package org.sccpbridge.bridge.switchboard;

/** Keys that begin a call or dial: NewCall, speed dial by button or by its number, Dial, backspace. */
final class NewCalls implements Feature {
    private static final String INDEX = "[0-9]{1,2}";

    private final Switchboard board;
    private final PhoneCalls calls;
    private final Dialling dialling;

    NewCalls(Switchboard board) {
        this.board = board;
        this.calls = board.phoneCalls();
        this.dialling = board.dialling();
    }

    @Override
    public void keys(KeyTable keys) {
        keys.otherwise(Key.NEW_CALL, (phone, key) -> newCall(phone, key.instance()))
                .otherwise(
                        Key.SPEED_DIAL,
                        (phone, key) ->
                                calls.number(phone, 0, phone.speedDials().get(key.instance())))
                .on(Key.BACKSPACE, Aspect.DIALING, this::backspace)
                .on(Key.ABBREVIATED_DIAL, Aspect.DIALING, this::abbreviated)
                .on(Key.DIAL, Aspect.DIALING, (phone, call) -> board.step(call, dialling::dial));
    }

    private void newCall(Phone phone, int line) {
        Call active = calls.active(phone);
        if (active != null && active.stage() == Stage.OFF_HOOK) {
            calls.notActive(phone);
        } else {
            calls.begin(phone, line);
        }
    }

    /** Also speed dials that have no button, being more than the phone has. */
    private void abbreviated(Phone phone, Call call) {
        String digits = call.digits();
        String number = digits.matches(INDEX) ? phone.speedDials().get(Integer.parseInt(digits)) : null;
        if (number == null) {
            calls.notActive(phone);
        } else {
            board.log(
                    Effect.Log.Level.INFO,
                    phone.name(),
                    "line " + call.line() + " call " + call.reference() + ": abbreviated dial " + digits + " is "
                            + CallLog.printable(number));
            board.step(call, current -> dialling.dial(current, number));
        }
    }

    private void backspace(Phone phone, Call call) {
        board.step(call, dialling::backspace);
        board.tell(phone.name(), new PhoneCommand.Backspace(phone.shownAt(call.line()), call.reference()));
    }
}
