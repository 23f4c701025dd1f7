package org.sccpbridge.bridge.switchboard;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.sccpbridge.sccp.message.code.Tone;

/** Calls that come while others go on: how many, and the tone in the ear of who talks. */
public final class CallWaiting implements Feature {
    /**
     * Options of a line.
     *
     * @param limit {@code incominglimit}: with so many calls on the line the next is busy
     * @param tone {@code callwaiting_tone}
     * @param interval {@code callwaiting_interval}: zero for once
     */
    public record Options(int limit, Tone tone, Duration interval) implements Extra {}

    static final Options DEFAULT = new Options(6, Tone.CALL_WAITING_TONE, Duration.ZERO);

    /** A phone shows no more calls than this; the oldest models lose track with fewer than servers allow (some 50). */
    private static final int MOST_CALLS = 16;

    private final Switchboard board;
    private final PhoneCalls calls;
    private final DoNotDisturb doNotDisturb;

    CallWaiting(Switchboard board, DoNotDisturb doNotDisturb) {
        this.board = board;
        this.doNotDisturb = doNotDisturb;
        this.calls = board.phoneCalls();
    }

    static Options options(Line line) {
        return line.settings().get(Options.class, DEFAULT);
    }

    @Override
    public Arrival arrives(Arrival arrival) {
        Line line = arrival.line();
        if (board.callsOnLine(line.name()).stream()
                        .filter(call -> !call.isUnattended())
                        .count()
                >= options(line).limit()) {
            return arrival.at(Set.of());
        }
        Set<String> free = new TreeSet<>(arrival.phones());
        free.removeIf(phone -> board.callsOf(phone).size() >= MOST_CALLS);
        return arrival.at(free);
    }

    @Override
    public void changed(Call before, Call after) {
        Duration interval = options(board.line(after.line())).interval();
        boolean rings = after.stage() == Stage.RINGING_IN;
        if (rings && !interval.isZero() && !board.isRunning(after.reference(), TimerKey.Kind.WAITING)) {
            board.startTimer(after.reference(), TimerKey.Kind.WAITING, interval);
        } else if (!rings) {
            board.stopTimer(after.reference(), TimerKey.Kind.WAITING);
        }
    }

    @Override
    public boolean fires(Call call, TimerKey.Kind kind) {
        if (kind != TimerKey.Kind.WAITING) {
            return false;
        }
        Options options = options(board.line(call.line()));
        for (String name : call.ringing()) {
            Phone phone = board.phone(name);
            Call active = phone == null ? null : calls.active(phone);
            if (phone != null
                    && active != null
                    && active.stage() == Stage.CONNECTED
                    && active.heard() == '\0'
                    && !doNotDisturb.isSilent(name, call)) {
                int line = phone.shownAt(active.line());
                board.tell(name, new PhoneCommand.StopTone(line, active.reference()));
                board.tell(name, new PhoneCommand.StartTone(line, active.reference(), options.tone()));
            }
        }
        board.startTimer(call.reference(), TimerKey.Kind.WAITING, options.interval());
        return true;
    }

    /** Heard over a conversation while another call rings. */
    @Override
    public void draw(Phone phone, Sketch face) {
        Call active = calls.active(phone);
        if (active == null || active.stage() != Stage.CONNECTED || face.tone != null) {
            return;
        }
        calls.in(phone, Aspect.RINGING_IN).stream()
                .filter(call -> !doNotDisturb.isSilent(phone.name(), call))
                .findFirst()
                .ifPresent(waiting -> face.tone = new Face.Sound(
                        phone.shownAt(active.line()),
                        active.reference(),
                        options(board.line(waiting.line())).tone()));
    }
}
