package org.sccpbridge.bridge.switchboard;

/** Keys that begin a call or dial: NewCall, speed dial, Dial, backspace. */
final class NewCalls implements Feature {
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

    private void backspace(Phone phone, Call call) {
        board.step(call, dialling::backspace);
        board.tell(phone.name(), new PhoneCommand.Backspace(phone.instanceOf(call.line()), call.reference()));
    }
}
