package org.sccpbridge.bridge.switchboard;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.sccp.message.code.Tone;

/**
 * Calls that answer themselves, for intercom and announcements: the caller asks for it by the dial option {@code aa} or the variable
 * {@code AUTO_ANSWER}. One phone answers; one that is in use or not to be disturbed is left alone. Where the call is one-way the phone only
 * listens, until its user presses Answer or the line's button or takes the handset (of which older phones say nothing while their speaker is on).
 */
public final class AutoAnswer implements Feature {
    /**
     * Options of a line.
     *
     * @param ring {@code autoanswer_ring_time}: how long a two-way call rings first; a one-way call does not ring
     * @param tone {@code autoanswer_tone}: heard at the phone as it answers
     */
    public record Options(Duration ring, Tone tone) implements Extra {}

    /** The call is to answer itself. */
    private record Wanted(boolean oneWay) implements Extra {}

    /** The same, and the time runs. */
    private record Due(boolean oneWay) implements Extra {}

    /** It has answered itself, and the tone still sounds. */
    private record Announced(Tone tone) implements Extra {}

    /** Nothing is heard of the phone that has the call. */
    record Listening() implements Extra {}

    private record MicrophoneOff() implements Sign {
        @Override
        public PhoneCommand shown() {
            return new PhoneCommand.SetMicrophone(false);
        }

        @Override
        public PhoneCommand gone() {
            return new PhoneCommand.SetMicrophone(true);
        }
    }

    static final Options DEFAULT = new Options(Duration.ofSeconds(1), Tone.ZIP);

    private static final String VARIABLE = "AUTO_ANSWER";
    private static final String OPTION = "aa";
    private static final Duration TONE_TIME = Duration.ofSeconds(2);
    /** Silence, and the number that sccp.conf knows as No Tone. */
    private static final Set<Tone> NO_TONES = Set.of(Tone.SILENCE, new Tone(0x7F));

    private final Switchboard board;
    private final PhoneCalls calls;
    private final DoNotDisturb doNotDisturb;
    private final Pages pages;

    AutoAnswer(Switchboard board, DoNotDisturb doNotDisturb, Pages pages) {
        this.board = board;
        this.calls = board.phoneCalls();
        this.doNotDisturb = doNotDisturb;
        this.pages = pages;
    }

    private static Options options(Line line) {
        return line.settings().get(Options.class, DEFAULT);
    }

    /** Whether nothing is to be heard of this phone in the call. */
    static boolean isListening(Phone phone, Call call) {
        return call.has(Listening.class) && phone.name().equals(call.phone());
    }

    // ---- a call that comes

    @Override
    public List<String> variables(Line line) {
        return List.of(VARIABLE);
    }

    @Override
    public @Nullable Arrival arrives(Arrival arrival) {
        String option = DialOptions.value(arrival.arguments(), OPTION);
        String word = option.isEmpty() ? arrival.variable(VARIABLE) : option;
        if (word.isEmpty()) {
            return arrival;
        }
        AnswerMode mode = AnswerMode.of(word);
        if (mode == null) {
            String what = (option.isEmpty() ? VARIABLE : OPTION) + "=" + CallLog.printable(word);
            log(
                    Effect.Log.Level.WARN,
                    arrival,
                    what + " is not understood, it rings; 1w or 2w, and b, u or c after it");
            return arrival;
        }
        String free = arrival.phones().stream()
                .sorted()
                .filter(phone -> isFree(phone, arrival))
                .findFirst()
                .orElse(null);
        if (free != null) {
            return arrival.at(Set.of(free)).with(new Wanted(mode.oneWay()));
        }
        HangupReason inUse = mode.inUse();
        if (arrival.absent() || inUse == null) {
            return arrival;
        }
        log(Effect.Log.Level.INFO, arrival, "would answer itself, but the line is in use: refused");
        board.perform(new AsteriskCommand.Hangup(0, arrival.channel(), inUse));
        return null;
    }

    private boolean isFree(String name, Arrival arrival) {
        Phone phone = board.phone(name);
        return phone != null
                && board.callsOf(name).isEmpty()
                && pages.sentBy(name) == null
                && !phone.appearance(arrival.line().name()).silent()
                && !doNotDisturb.isSilent(name, arrival);
    }

    private void log(Effect.Log.Level level, Arrival arrival, String text) {
        String caller = CallLog.printable(arrival.caller().display());
        board.log(level, "line " + arrival.line().name(), "call from " + caller + ": " + text);
    }

    // ---- while it rings

    @Override
    public void changed(Call before, Call after) {
        boolean rings = after.stage() == Stage.RINGING_IN;
        Wanted wanted = after.get(Wanted.class);
        if (rings && wanted != null) {
            ring(board.step(after, call -> call.without(Wanted.class).with(new Due(wanted.oneWay()))), wanted);
        } else if (after.has(Due.class) && !(rings && after.ringing().equals(before.ringing()))) {
            // somebody else has it, or was quicker
            board.stopTimer(after.reference(), TimerKey.Kind.AUTO_ANSWER);
            board.step(after, call -> call.without(Due.class));
        } else if (after.has(Listening.class) && !isAsItWas(before, after)) {
            board.step(after, call -> call.without(Listening.class));
        }
    }

    /** Who takes or moves the call by hand takes part in it. */
    private static boolean isAsItWas(Call before, Call after) {
        return before.stage() == Stage.RINGING_IN
                || (after.stage() == Stage.CONNECTED
                        && !after.held()
                        && after.talk() == before.talk()
                        && Objects.equals(after.phone(), before.phone()));
    }

    private void ring(Call call, Wanted wanted) {
        Duration ring = options(board.line(call.line())).ring();
        if (wanted.oneWay() || ring.isZero()) {
            answer(call);
        } else {
            board.startTimer(call.reference(), TimerKey.Kind.AUTO_ANSWER, ring);
        }
    }

    @Override
    public boolean fires(Call call, TimerKey.Kind kind) {
        if (kind != TimerKey.Kind.AUTO_ANSWER) {
            return false;
        }
        if (call.has(Due.class)) {
            answer(call);
        } else {
            board.step(call, current -> current.without(Announced.class));
        }
        return true;
    }

    private void answer(Call call) {
        Due due = call.get(Due.class);
        Phone phone = call.ringing().stream()
                .map(board::phone)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        Call ringing = board.step(call, current -> current.without(Due.class));
        if (due == null || phone == null || board.callsOf(phone.name()).size() > 1) {
            return;
        }
        calls.answer(phone, ringing);
        Call answered = board.call(call.reference());
        if (answered == null || !phone.name().equals(answered.phone())) {
            return;
        }
        board.log(
                Effect.Log.Level.INFO,
                phone.name(),
                "line " + call.line() + " call " + call.reference() + ": answered itself"
                        + (due.oneWay() ? ", the phone only listens" : ""));
        if (due.oneWay()) {
            board.step(answered, current -> current.with(new Listening()));
        }
        Tone tone = options(board.line(call.line())).tone();
        if (!NO_TONES.contains(tone)) {
            board.step(answered, current -> current.with(new Announced(tone)));
            board.startTimer(call.reference(), TimerKey.Kind.AUTO_ANSWER, TONE_TIME);
        }
    }

    // ---- while it goes on

    @Override
    public void keys(KeyTable keys) {
        keys.on(Key.ANSWER, Aspect.CONNECTED, AutoAnswer::isListening, this::takesUp);
    }

    @Override
    public boolean takesUp(Phone phone, Call call) {
        if (!isListening(phone, call)) {
            return false;
        }
        board.log(
                Effect.Log.Level.INFO,
                phone.name(),
                "line " + call.line() + " call " + call.reference() + ": speaks now too");
        board.step(call, current -> current.without(Listening.class));
        return true;
    }

    @Override
    public void draw(Phone phone, Sketch face) {
        Call active = calls.active(phone);
        if (active == null) {
            return;
        }
        Announced announced = active.get(Announced.class);
        if (announced != null && face.tone == null) {
            face.tone = new Face.Sound(phone.shownAt(active.line()), active.reference(), announced.tone());
        }
        Face.Audio audio = face.audio;
        if (isListening(phone, active)) {
            face.signs.add(new MicrophoneOff());
            face.prompt(active.reference(), Prompt.MICROPHONE_OFF);
            face.audio = audio == null
                    ? null
                    : new Face.Audio(audio.call(), audio.line(), audio.party(), audio.codec(), null);
        }
    }
}
