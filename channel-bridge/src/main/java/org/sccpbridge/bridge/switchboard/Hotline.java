package org.sccpbridge.bridge.switchboard;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Hotline: a line that dials its number as soon as it is off hook. Warm line: one that does so when no digit was pressed for some time. A call
 * made for another purpose (to transfer, to pick up, to set a forward) gets its dial tone on such a line too.
 */
public final class Hotline implements Feature {
    /**
     * Option of a line.
     *
     * @param number {@code adhocNumber}
     * @param delay {@code adhocDelay}: zero for at once
     */
    public record Options(String number, Duration delay) implements Extra {}

    private final Switchboard board;
    private final Dialling dialling;

    Hotline(Switchboard board) {
        this.board = board;
        this.dialling = board.dialling();
    }

    private @Nullable Options options(Call call) {
        boolean ordinary = call.without(SharedLines.Private.class).extras().equals(Extras.NONE);
        return ordinary && call.stage() == Stage.OFF_HOOK
                ? board.line(call.line()).settings().get(Options.class)
                : null;
    }

    /** Heard after the event that took the line off hook: what the call is for is noted on it by then. */
    @Override
    public void changed(Call before, Call after) {
        Options options = options(after);
        if (options != null && options.delay().isZero()) {
            dial(after, options);
        } else if (options != null) {
            board.startTimer(after.reference(), TimerKey.Kind.FIRST_DIGIT, options.delay());
        }
    }

    @Override
    public boolean fires(Call call, TimerKey.Kind kind) {
        Options options = kind == TimerKey.Kind.FIRST_DIGIT ? options(call) : null;
        if (options != null) {
            dial(call, options);
        }
        return options != null;
    }

    private void dial(Call call, Options options) {
        String who = String.valueOf(call.phone());
        board.log(
                Effect.Log.Level.INFO,
                who,
                "line " + call.line() + " call " + call.reference() + ": "
                        + (options.delay().isZero() ? "hotline" : "warm line") + " to " + options.number());
        board.step(call, current -> dialling.dial(current, options.number()));
    }
}
