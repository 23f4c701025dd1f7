package org.sccpbridge.bridge.switchboard;

/** What one phone can do with the calls of another that has the same line; resuming what the other holds is {@link HoldAndResume}'s. */
public final class SharedLines implements Feature {
    /** Option of a phone: {@code private = no}. */
    public record NothingPrivate() implements Extra {}

    /** The call is not shown at the line's other phones, who can do nothing with it. */
    record Private() implements Extra {}

    private final Switchboard board;
    private final PhoneCalls calls;

    SharedLines(Switchboard board) {
        this.board = board;
        this.calls = board.phoneCalls();
    }

    @Override
    public void keys(KeyTable keys) {
        keys.on(Key.BARGE, Aspect.REMOTE, calls::join)
                .on(Key.INTERCEPT, Aspect.REMOTE, calls::take)
                .on(Key.PRIVATE, Aspect.OFF_HOOK, this::isShared, this::toggle)
                .on(Key.PRIVATE, Aspect.CONNECTED, this::isOwnAndShared, this::toggle)
                .on(Key.PRIVATE, Aspect.HELD, this::isOwnAndShared, this::toggle);
    }

    private boolean isShared(Phone phone, Call call) {
        return board.office().phonesOf(call.line()).size() > 1
                && !phone.settings().has(NothingPrivate.class);
    }

    private boolean isOwnAndShared(Phone phone, Call call) {
        return phone.name().equals(call.phone()) && isShared(phone, call);
    }

    private void toggle(Phone phone, Call call) {
        boolean isPrivate = call.has(Private.class);
        board.step(call, current -> isPrivate ? current.without(Private.class) : current.with(new Private()));
        if (!isPrivate) {
            board.tell(phone.name(), new PhoneCommand.Notify(Prompt.PRIVATE, 3));
        }
    }
}
