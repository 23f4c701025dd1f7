package org.sccpbridge.bridge.switchboard;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Recording by key: MixMonitor on the far leg, where both parties are heard. While the call is on hold, by either party, the recording rests;
 * it ends with the call, and when the call leaves the phones. Pressed without a call, a feature button asks for all calls to be recorded that are
 * answered from then on, as chan-sccp has it; that is kept in AstDB under its key {@code SCCP/<phone>/monitor}.
 */
public final class Recording implements Feature {
    /**
     * Option of a phone that may record.
     *
     * @param file with {@code {line}}, {@code {phone}}, {@code {number}}, {@code {call}}, {@code {date}} and {@code {time}} to be filled in
     * @param options MixMonitor's
     */
    public record Options(String file, String options) implements Extra {}

    enum Phase {
        ASKED,
        ON,
        STOPPING
    }

    /**
     * On the call.
     *
     * @param file in full once Asterisk has begun it
     * @param paused what Asterisk was told last
     */
    record Recorded(String channel, String file, String options, Phase phase, boolean paused) implements Extra {
        Recorded at(Phase next) {
            return new Recorded(channel, file, options, next, paused);
        }

        Recorded to(String begun) {
            return new Recorded(channel, begun, options, Phase.ON, paused);
        }

        Recorded paused(boolean rests) {
            return new Recorded(channel, file, options, phase, rests);
        }
    }

    private record Shown(int call) implements Sign {
        @Override
        public PhoneCommand shown() {
            return new PhoneCommand.ShowRecording(call, true);
        }

        @Override
        public PhoneCommand gone() {
            return new PhoneCommand.ShowRecording(call, false);
        }
    }

    private static final String KEY = "/monitor";
    private static final String ON = "on";
    private static final int NOTICE = 5;
    private static final int LONGEST_NUMBER = 32;
    /** After these the far leg lives on. */
    private static final Set<EndCause> GOES_ON = Set.of(EndCause.PARKED, EndCause.SENT_ON, EndCause.TRANSFERRED);

    private final Switchboard board;
    private final PhoneCalls calls;

    Recording(Switchboard board) {
        this.board = board;
        this.calls = board.phoneCalls();
    }

    @Override
    public void keys(KeyTable keys) {
        keys.on(Key.MONITOR, Aspect.CONNECTED, Recording::canBegin, this::begin)
                .on(Key.MONITOR, Aspect.CONNECTED, Recording::canEnd, this::end)
                .on(Key.MONITOR, Aspect.HELD, Recording::canEnd, this::end)
                .otherwise(Key.MONITOR, Recording::isAllowed, (phone, key) -> arm(phone));
    }

    private static boolean isAllowed(Phone phone) {
        return phone.settings().has(Options.class);
    }

    private static boolean canBegin(Phone phone, Call call) {
        return isAllowed(phone) && phone.name().equals(call.phone()) && call.far() != null && !call.has(Recorded.class);
    }

    private static boolean canEnd(Phone phone, Call call) {
        Recorded recorded = call.get(Recorded.class);
        return recorded != null
                && recorded.phase() != Phase.STOPPING
                && phone.name().equals(call.phone());
    }

    private void begin(Phone phone, Call call) {
        Options options = phone.settings().get(Options.class);
        Far far = call.far();
        if (options != null && far != null) {
            Recorded recorded =
                    new Recorded(far.channel(), file(options, phone, call), options.options(), Phase.ASKED, false);
            board.perform(new AsteriskCommand.StartRecording(
                    call.reference(), recorded.channel(), recorded.file(), recorded.options()));
            board.step(call, current -> current.with(recorded));
        }
    }

    private void end(Phone phone, Call call) {
        Recorded recorded = call.get(Recorded.class);
        if (recorded != null) {
            board.perform(new AsteriskCommand.StopRecording(call.reference(), recorded.channel()));
            board.step(call, current -> current.with(recorded.at(Phase.STOPPING)));
        }
    }

    private static String file(Options options, Phone phone, Call call) {
        String number =
                call.remote().number().isEmpty() ? call.digits() : call.remote().number();
        return options.file()
                .replace("{line}", call.line())
                .replace("{phone}", phone.name())
                .replace("{number}", plain(number))
                .replace("{call}", String.valueOf(call.reference()));
    }

    /** It came from the network and is to be a part of a file's name. */
    private static String plain(String number) {
        String letters = number.replaceAll("[^0-9A-Za-z+]", "_");
        return letters.isEmpty() ? "unknown" : letters.substring(0, Math.min(letters.length(), LONGEST_NUMBER));
    }

    private void arm(Phone phone) {
        Call active = calls.active(phone);
        if (active != null && active.stage() == Stage.CONNECTED) {
            calls.notActive(phone);
            return;
        }
        boolean on = !isArmed(phone);
        board.stored().put(phone.name() + KEY, on ? ON : "");
        board.redraw(phone.name());
        board.tell(phone.name(), new PhoneCommand.Notify(on ? Prompt.CALLS_RECORDED : Prompt.CALLS_NOT_RECORDED, 3));
        board.log(Effect.Log.Level.INFO, phone.name(), "calls are recorded from now on: " + (on ? "yes" : "no"));
    }

    /** Whether its calls are recorded from their answer on. */
    private boolean isArmed(Phone phone) {
        return board.stored().get(phone.name() + KEY).equals(ON);
    }

    @Override
    public void changed(Call before, Call after) {
        Recorded recorded = after.get(Recorded.class);
        Phone phone = after.phone() == null ? null : board.phone(after.phone());
        boolean ours = after.stage() == Stage.CONNECTED && after.phone() != null;
        if (recorded != null && !ours) {
            leaves(before, after, recorded);
        } else if (recorded != null && recorded.phase() == Phase.ON && recorded.paused() != rests(after)) {
            board.perform(new AsteriskCommand.PauseRecording(
                    after.reference(), recorded.channel(), recorded.file(), recorded.options(), rests(after)));
            board.step(after, call -> call.with(recorded.paused(rests(call))));
        } else if (before.stage() != Stage.CONNECTED
                && phone != null
                && isArmed(phone)
                && Aspect.of(after, phone.name()) == Aspect.CONNECTED
                && canBegin(phone, after)) {
            begin(phone, after);
        }
    }

    /** The music is to have ended before it goes on. */
    static boolean rests(Call call) {
        return call.held()
                || call.has(HoldAndResume.FarHolds.class)
                || (call.far() != null && call.far().music());
    }

    /** What the parties say without us is not to be recorded. */
    private void leaves(Call before, Call call, Recorded recorded) {
        EndCause end = call.end();
        boolean goesOn = end == null ? call.stage() != Stage.FAILED : GOES_ON.contains(end);
        if (goesOn && recorded.phase() != Phase.STOPPING) {
            board.perform(new AsteriskCommand.StopRecording(call.reference(), recorded.channel()));
        }
        log(Effect.Log.Level.INFO, before, "recording ended");
        board.step(call, current -> current.without(Recorded.class));
    }

    private void log(Effect.Log.Level level, Call call, String text) {
        String who = call.phone() == null ? "" : call.phone();
        board.log(level, who, "line " + call.line() + " call " + call.reference() + ": " + text);
    }

    // ---- what Asterisk says

    @Override
    public boolean hears(AsteriskEvent event) {
        if (event instanceof AsteriskEvent.RecordingStarted started) {
            started(started);
        } else if (event instanceof AsteriskEvent.RecordingStopped stopped) {
            stopped(stopped.channel());
        } else if (event instanceof AsteriskEvent.CommandFailed failed) {
            return failed(failed);
        } else {
            return false;
        }
        return true;
    }

    /** Not by its reference: in a conference it may go on under another's. */
    private @Nullable Call recordedOn(String channel) {
        Call call = board.callOfFar(channel);
        Recorded recorded = call == null ? null : call.get(Recorded.class);
        return recorded != null && recorded.channel().equals(channel) ? call : null;
    }

    private void started(AsteriskEvent.RecordingStarted started) {
        Call call = recordedOn(started.channel());
        Recorded recorded = call == null ? null : call.get(Recorded.class);
        if (call == null || recorded == null) {
            // it was given up meanwhile
            board.perform(new AsteriskCommand.StopRecording(started.call(), started.channel()));
        } else if (recorded.phase() == Phase.ASKED) {
            log(Effect.Log.Level.INFO, call, "is recorded to " + started.file());
            board.step(call, current -> current.with(recorded.to(started.file())));
        }
    }

    private void stopped(String channel) {
        Call call = recordedOn(channel);
        Recorded recorded = call == null ? null : call.get(Recorded.class);
        if (call != null && recorded != null && recorded.phase() == Phase.STOPPING) {
            log(Effect.Log.Level.INFO, call, "recording ended");
            board.step(call, current -> current.without(Recorded.class));
        }
    }

    private boolean failed(AsteriskEvent.CommandFailed failed) {
        boolean away = failed.refusal() == AsteriskEvent.Refusal.UNREACHABLE;
        if (failed.command() instanceof AsteriskCommand.StartRecording start) {
            Call call = recordedOn(start.channel());
            if (call != null) {
                cannot(
                        call,
                        away,
                        "cannot be recorded to " + start.file() + ": " + CallLog.printable(failed.message()));
                board.step(call, current -> current.without(Recorded.class));
            }
            if (away) {
                // it may have been done, and only the answer is missing
                board.perform(new AsteriskCommand.StopRecording(start.call(), start.channel()));
            }
        } else if (failed.command() instanceof AsteriskCommand.StopRecording stop) {
            Call call = recordedOn(stop.channel());
            Recorded recorded = call == null ? null : call.get(Recorded.class);
            if (call != null && recorded != null && recorded.phase() == Phase.STOPPING && away) {
                cannot(call, true, "recording goes on: " + CallLog.printable(failed.message()));
                board.step(call, current -> current.with(recorded.at(Phase.ON)));
            } else {
                stopped(stop.channel());
            }
        } else if (failed.command() instanceof AsteriskCommand.PauseRecording pause) {
            Call call = recordedOn(pause.channel());
            if (call != null && failed.refusal() != AsteriskEvent.Refusal.NOT_FOUND) {
                notAsAsked(call, pause, away, CallLog.printable(failed.message()));
            }
        } else {
            return false;
        }
        return true;
    }

    private void notAsAsked(Call call, AsteriskCommand.PauseRecording pause, boolean away, String why) {
        if (pause.paused() && away) {
            log(Effect.Log.Level.WARN, call, "may be recorded while on hold: " + why);
        } else if (!pause.paused()) {
            cannot(call, away, "is not recorded any longer, to " + pause.file() + ": " + why);
            board.step(call, current -> current.without(Recorded.class));
            if (away) {
                board.perform(new AsteriskCommand.StopRecording(call.reference(), pause.channel()));
            }
        }
    }

    private void cannot(Call call, boolean away, String why) {
        log(Effect.Log.Level.WARN, call, why);
        if (call.phone() != null) {
            String text = away ? Prompt.ASTERISK_AWAY : Prompt.CANNOT_RECORD;
            board.tell(call.phone(), new PhoneCommand.Notify(text, NOTICE));
        }
    }

    // ---- what is seen of it

    @Override
    public void draw(Phone phone, Sketch face) {
        List<Call> recorded = calls.all(phone).stream()
                .filter(call -> call.isWith(phone.name()) && isRunning(call))
                .toList();
        boolean next = isArmed(phone) && isAllowed(phone);
        if (next || !recorded.isEmpty()) {
            FeatureButtons.light(phone, Key.MONITOR, face);
        }
        if (next && board.asteriskIsUp()) {
            face.idlePrompt = Prompt.CALLS_RECORDED;
        }
        for (Call call : recorded) {
            if (!face.calls.containsKey(call.reference())) {
                // of several mixed the phone shows one: it would be told of a call that it does not know
                continue;
            }
            face.signs.add(new Shown(call.reference()));
            if (Aspect.of(call, phone.name()) == Aspect.CONNECTED && !call.has(HoldAndResume.FarHolds.class)) {
                face.prompt(call.reference(), Prompt.RECORDING);
            }
        }
    }

    private static boolean isRunning(Call call) {
        Recorded recorded = call.get(Recorded.class);
        return recorded != null && recorded.phase() != Phase.ASKED;
    }
}
