package org.sccpbridge.bridge.switchboard;

import java.time.Duration;
import org.sccpbridge.sccp.message.code.RingMode;

/** Hold, resume here or at another phone of the line, swapping two calls by the hook, the reminder, and being held by the far end. */
public final class HoldAndResume implements Feature {
    /** Option of a phone: after how long on hold, and how often, an idle phone rings once. */
    public record Reminder(Duration after) implements Extra {}

    /** Asterisk was asked for music once: after a lost link it is told again whether to play. */
    record WasHeld() implements Extra {}

    /** The far end put us on hold. */
    record FarHolds() implements Extra {}

    private final Switchboard board;
    private final PhoneCalls calls;

    HoldAndResume(Switchboard board) {
        this.board = board;
        this.calls = board.phoneCalls();
    }

    @Override
    public void keys(KeyTable keys) {
        keys.on(Key.HOLD, Aspect.CONNECTED, HoldAndResume::isOwn, calls::hold)
                .on(Key.HOLD, Aspect.HELD, calls::resume)
                .on(Key.RESUME, Aspect.HELD, calls::resume)
                .on(Key.RESUME, Aspect.REMOTE_HELD, calls::resume)
                .on(Key.HOOK_FLASH, Aspect.HELD, calls::resume);
    }

    /** A guest in another's call cannot hold it. */
    private static boolean isOwn(Phone phone, Call call) {
        return phone.name().equals(call.phone());
    }

    @Override
    public void changed(Call before, Call after) {
        if (after.held() && !before.held()) {
            board.step(after, call -> call.with(new WasHeld()));
            remindLater(after);
        } else if (before.held() && !after.held()) {
            board.stopTimer(after.reference(), TimerKey.Kind.HOLD_REMINDER);
        }
        if (after.stage() != Stage.CONNECTED) {
            board.stopTimer(after.reference(), TimerKey.Kind.MUSIC);
        }
        if (after.has(FarHolds.class) && !after.remote().equals(before.remote())) {
            // whoever held us has given the call away
            board.step(after, call -> call.without(FarHolds.class));
        }
    }

    private void remindLater(Call call) {
        Phone phone = call.phone() == null ? null : board.phone(call.phone());
        Reminder reminder = phone == null ? null : phone.settings().get(Reminder.class);
        if (reminder != null) {
            board.startTimer(call.reference(), TimerKey.Kind.HOLD_REMINDER, reminder.after());
        }
    }

    @Override
    public boolean fires(Call call, TimerKey.Kind kind) {
        if (kind == TimerKey.Kind.MUSIC) {
            board.talks().musicAgain(call);
            return true;
        }
        if (kind != TimerKey.Kind.HOLD_REMINDER) {
            return false;
        }
        Phone phone = call.phone() == null ? null : board.phone(call.phone());
        if (phone != null && call.held()) {
            int line = phone.shownAt(call.line());
            if (calls.active(phone) == null) {
                board.tell(phone.name(), new PhoneCommand.RingOnce(line, call.reference(), RingMode.FEATURE));
            }
            remindLater(call);
        }
        return true;
    }

    @Override
    public boolean hears(AsteriskEvent event) {
        if (event instanceof AsteriskEvent.AmiUp) {
            // that somebody holds no more may have been missed
            board.allCalls().forEach(call -> board.step(call, current -> current.without(FarHolds.class)));
        }
        if (!(event instanceof AsteriskEvent.FarHeld held)) {
            return false;
        }
        Call call = board.callOfFar(held.channel());
        if (call != null && call.stage() == Stage.CONNECTED) {
            board.step(call, current -> held.held() ? current.with(new FarHolds()) : current.without(FarHolds.class));
            Media path = board.audioOf(call.phone());
            if (path != null && path.requested()) {
                board.perform(new AsteriskCommand.NewSource(call.reference(), path.channel()));
            }
        }
        return true;
    }
}
