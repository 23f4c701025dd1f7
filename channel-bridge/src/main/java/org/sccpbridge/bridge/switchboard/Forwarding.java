package org.sccpbridge.bridge.switchboard;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.sccp.message.code.ButtonType;
import org.sccpbridge.sccp.message.code.LampMode;

/**
 * Forward all, busy and no answer. A forward is a line's, whichever of its phones it was set at, and holds while they are switched off
 * ({@link LineForwards}).
 */
public final class Forwarding implements Feature {
    /**
     * Option of a line.
     *
     * @param phones all devices that have it, registered or not
     * @param noAnswer {@code cfwdnoanswer_timeout}: how long it rings first
     */
    public record Options(SortedSet<String> phones, Duration noAnswer) implements Extra {}

    /** Option of a phone: {@code cfwdall}, {@code cfwdbusy} and {@code cfwdnoanswer}, those that may be set at it. */
    public record Allowed(Set<ForwardKind> kinds) implements Extra {}

    /** The number dialled is where the line's calls are to go. */
    private record Setting(ForwardKind kind) implements Extra {}

    /** The call is forwarded when nobody answers it in time. */
    private record Unanswered() implements Extra {}

    /** {@code BYPASS_CFWD}: when set to anything the call is not forwarded. */
    private static final String BYPASS = "BYPASS_CFWD";

    private static final int MOST_HOPS = 10;
    private static final int NOTICE_SECONDS = 5;
    private static final Allowed ALL = new Allowed(EnumSet.allOf(ForwardKind.class));
    private static final Options NOWHERE = new Options(new TreeSet<>(), Duration.ofSeconds(30));

    private final Switchboard board;
    private final PhoneCalls calls;
    private final Onward onward;
    private final LineForwards lines;

    Forwarding(Switchboard board) {
        this.board = board;
        this.calls = board.phoneCalls();
        this.onward = new Onward(board);
        this.lines = new LineForwards(board);
    }

    static Options options(Line line) {
        return line.settings().get(Options.class, NOWHERE);
    }

    // ---- what is set

    @Override
    public List<String> stored(Line line) {
        return List.copyOf(options(line).phones());
    }

    @Override
    public void ordered(AdminEvent event) {
        if (!(event instanceof AdminEvent.SetForward wish)) {
            return;
        }
        Line line = board.office().line(wish.line());
        if (line == null || options(line).phones().isEmpty()) {
            refused(wish, "no phone of sccp.conf has that line");
        } else if (!wish.number().isEmpty() && !lines.isPossible(line, wish.number())) {
            refused(wish, "context " + line.context() + " has no such number, or it is the line's own");
        } else {
            lines.set(line, wish.kind(), wish.number(), "admin");
        }
    }

    private void refused(AdminEvent.SetForward wish, String why) {
        board.log(
                Effect.Log.Level.WARN,
                "admin",
                "line " + CallLog.printable(wish.line()) + ": " + wish.kind().stored() + " to "
                        + CallLog.printable(wish.number()) + " not set: " + why);
    }

    // ---- at the phone

    @Override
    public void keys(KeyTable keys) {
        for (ForwardKind kind : ForwardKind.values()) {
            keys.on(kind.key(), Aspect.OFF_HOOK, (phone, call) -> pressed(phone, call.line(), kind, call))
                    .otherwise(kind.key(), (phone, key) -> pressed(phone, key.instance(), kind));
        }
    }

    private void pressed(Phone phone, int instance, ForwardKind kind) {
        Call active = calls.active(phone);
        String line = phone.lineAt(instance == 0 ? phone.defaultLine() : instance);
        if (line == null || (active != null && active.stage() != Stage.CONNECTED && active.stage() != Stage.FAILED)) {
            calls.notActive(phone);
        } else {
            pressed(phone, line, kind, null);
        }
    }

    /** The same key sets and ends a forward; the number of {@code offHook} will be where to, null to begin a call for it. */
    private void pressed(Phone phone, String name, ForwardKind kind, @Nullable Call offHook) {
        Line line = board.line(name);
        if (!phone.settings().get(Allowed.class, ALL).kinds().contains(kind)
                || options(line).phones().isEmpty()) {
            tell(phone, kind.label() + " " + Prompt.SERVICE_NOT_ACTIVE);
        } else if (!lines.of(line).to(kind).isEmpty()) {
            lines.set(line, kind, "", phone.name());
            tell(phone, kind.label() + " off");
            if (offHook != null) {
                calls.hangUp(phone, offHook);
            }
        } else {
            Call call = offHook == null ? calls.begin(phone, phone.instanceOf(name)) : offHook;
            if (call != null) {
                board.step(call, current -> current.with(new Setting(kind)));
            }
        }
    }

    private void tell(Phone phone, String text) {
        board.tell(phone.name(), new PhoneCommand.Notify(text, NOTICE_SECONDS));
    }

    @Override
    public @Nullable Call dials(Call call, String number) {
        Setting setting = call.get(Setting.class);
        Phone phone = call.phone() == null ? null : board.phone(call.phone());
        if (setting == null || phone == null) {
            return null;
        }
        Line line = board.line(call.line());
        if (!lines.isPossible(line, number)) {
            return board.machine().fail(call, Failure.INVALID_NUMBER);
        }
        lines.set(line, setting.kind(), number, phone.name());
        tell(
                phone,
                setting.kind() == ForwardKind.ALL
                        ? forwardedTo(number)
                        : setting.kind().label() + " " + number);
        return board.machine().end(call, EndCause.HUNG_UP_HERE);
    }

    private static String forwardedTo(String number) {
        return Prompt.FORWARDED_TO + " " + number;
    }

    // ---- a call for the line

    @Override
    public List<String> variables(Line line) {
        return options(line).phones().isEmpty() ? List.of() : List.of(BYPASS);
    }

    @Override
    public @Nullable Arrival arrives(Arrival arrival) {
        Line line = arrival.line();
        Forwards forwards = lines.of(line);
        if (forwards.isEmpty() || !arrival.variable(BYPASS).isEmpty() || isLoop(arrival)) {
            return arrival;
        }
        ForwardKind kind = reason(arrival, forwards);
        if (kind == null) {
            return forwards.noAnswer().isEmpty() ? arrival : arrival.with(new Unanswered());
        }
        String number = forwards.to(kind);
        if (number.equals(arrival.caller().number())) {
            // the assistant calls who forwarded to the assistant
            return arrival;
        }
        board.log(
                Effect.Log.Level.INFO,
                "line " + line.name(),
                "call from " + CallLog.printable(arrival.caller().display()) + " goes on to " + number + " ("
                        + kind.stored() + ")");
        onward.send(
                0,
                arrival.channel(),
                line,
                arrival.notes().get(Redirection.class),
                arrival.variable(Onward.PASSED),
                number,
                kind.reason());
        return null;
    }

    private static @Nullable ForwardKind reason(Arrival arrival, Forwards forwards) {
        if (!forwards.all().isEmpty()) {
            return ForwardKind.ALL;
        }
        if (!arrival.phones().isEmpty()) {
            return null;
        }
        if (!arrival.absent()) {
            return forwards.busy().isEmpty() ? null : ForwardKind.BUSY;
        }
        // switched off: nobody will answer
        return arrival.awaited() || forwards.noAnswer().isEmpty() ? null : ForwardKind.NO_ANSWER;
    }

    /** A line that sent the call on once already has it ring the second time. */
    private boolean isLoop(Arrival arrival) {
        String passed = arrival.variable(Onward.PASSED);
        String line = arrival.line().name();
        boolean loop = Onward.hasPassed(passed, line);
        if (loop || Onward.hops(passed) >= MOST_HOPS) {
            board.log(
                    Effect.Log.Level.WARN,
                    "line " + line,
                    "call from " + CallLog.printable(arrival.caller().display()) + " is not forwarded "
                            + (loop ? "again: lines forward to each other" : "any more: too many forwards")
                            + " (" + CallLog.printable(passed) + ")");
            return true;
        }
        return false;
    }

    @Override
    public void changed(Call before, Call after) {
        boolean waits = after.stage() == Stage.RINGING_IN && after.has(Unanswered.class);
        if (waits && !board.isRunning(after.reference(), TimerKey.Kind.NO_ANSWER)) {
            Duration ringing = options(board.line(after.line())).noAnswer();
            board.startTimer(after.reference(), TimerKey.Kind.NO_ANSWER, ringing);
        } else if (!waits) {
            board.stopTimer(after.reference(), TimerKey.Kind.NO_ANSWER);
        }
        if (after.stage() == Stage.ENDED && !after.incoming() && before.stage() == Stage.CONNECTED) {
            // it may have been a number of the dialplan that sets forwards
            List<String> families = stored(board.line(after.line()));
            if (!families.isEmpty()) {
                board.perform(new AsteriskCommand.ReadStore("", families));
            }
        }
    }

    @Override
    public boolean fires(Call call, TimerKey.Kind kind) {
        if (kind != TimerKey.Kind.NO_ANSWER) {
            return false;
        }
        String number = lines.of(board.line(call.line())).noAnswer();
        board.step(
                call,
                ringing -> number.isEmpty()
                        ? ringing.without(Unanswered.class)
                        : onward.send(ringing, number, Reason.FORWARD_NO_ANSWER));
        return true;
    }

    // ---- what is seen of it

    /** @param line instance */
    private record Icon(int line, Forwards forwards) implements Sign {
        @Override
        public PhoneCommand shown() {
            return new PhoneCommand.ShowForwards(line, forwards);
        }

        @Override
        public PhoneCommand gone() {
            return new PhoneCommand.ShowForwards(line, Forwards.NONE);
        }
    }

    @Override
    public void draw(Phone phone, Sketch face) {
        String idle = "";
        for (Map.Entry<Integer, String> button : phone.lines().entrySet()) {
            Forwards forwards = lines.of(board.line(button.getValue()));
            if (!forwards.isEmpty()) {
                face.signs.add(new Icon(button.getKey(), forwards));
            }
            if (!forwards.all().isEmpty()) {
                face.lamps.put(new Lamp(ButtonType.FORWARD_ALL, button.getKey()), LampMode.ON);
                idle = idle.isEmpty() ? forwardedTo(forwards.all()) : idle;
            }
        }
        if (!idle.isEmpty()) {
            FeatureButtons.light(phone, Key.FORWARD_ALL, face);
            face.idlePrompt = board.asteriskIsUp() ? idle : face.idlePrompt;
        }
        for (Call call : calls.all(phone)) {
            Setting setting = call.get(Setting.class);
            Face.Shown shown = face.calls.get(call.reference());
            if (setting != null && shown != null && call.stage().collectsDigits()) {
                face.calls.put(call.reference(), shown.prompting(setting.kind().label() + ": " + Prompt.ENTER_NUMBER));
            }
        }
    }
}
