package org.sccpbridge.bridge.switchboard;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The calls that the dialplan sends to a line, until they ring. Before that Asterisk is asked what features want to know of the channel and
 * of what is kept for the line; that takes it less than a millisecond.
 */
final class Arrivals {
    /** Between the line's name and that of one of its appearances, in {@code Dial(Local/1001*12@sccp)}. */
    private static final char APPEARANCE = '*';

    /** After a restart phones come back within their keepalive time; who calls meanwhile may wait for them. */
    private static final Duration PHONES_RETURN = Duration.ofSeconds(30);

    private final Switchboard board;
    private final CallMachine machine;
    private final Map<String, Asking> asking = new TreeMap<>();

    /** What is still to be answered before a call goes on. */
    private record Asking(
            AsteriskEvent.ChannelEntered event, boolean awaited, Map<String, String> variables, int questions) {}

    Arrivals(Switchboard board, CallMachine machine) {
        this.board = board;
        this.machine = machine;
    }

    /** @param awaited whether the caller was ringing before we listened: then the phones may not be back yet either */
    void take(AsteriskEvent.ChannelEntered event, boolean awaited) {
        Line line = board.office().line(lineName(event));
        if (line == null) {
            String name = CallLog.printable(called(event));
            refuse(
                    event,
                    Effect.Log.Level.WARN,
                    name,
                    " for a line that sccp.conf does not have: refused. Add [" + name
                            + "] with type=line, or correct the extension that runs Stasis()",
                    HangupReason.UNALLOCATED);
            return;
        }
        List<String> variables = board.features().variables(line);
        List<String> families = board.features().stored(line);
        int questions = (variables.isEmpty() ? 0 : 1) + (families.isEmpty() ? 0 : 1);
        if (questions == 0) {
            goOn(event, line, awaited, Map.of());
            return;
        }
        asking.put(event.channel(), new Asking(event, awaited, Map.of(), questions));
        if (!families.isEmpty()) {
            board.perform(new AsteriskCommand.ReadStore(event.channel(), families));
        }
        if (!variables.isEmpty()) {
            board.perform(new AsteriskCommand.ReadVariables(0, event.channel(), variables));
        }
    }

    /** An answer, or that there is none to be had: the call goes on all the same. */
    void answered(String channel, Map<String, String> variables) {
        Asking now = asking.remove(channel);
        if (now == null) {
            return;
        }
        Map<String, String> known = new HashMap<>(now.variables());
        known.putAll(variables);
        Line line = board.office().line(lineName(now.event()));
        if (now.questions() > 1) {
            asking.put(channel, new Asking(now.event(), now.awaited(), known, now.questions() - 1));
        } else if (line != null) {
            goOn(now.event(), line, now.awaited(), known);
        }
    }

    boolean isAsking(String channel) {
        return asking.containsKey(channel);
    }

    /** The caller is gone before it could ring. */
    void left(String channel) {
        asking.remove(channel);
    }

    /** They will be listed when the link is back, and asked for again. */
    void linkLost() {
        asking.clear();
    }

    void stop() {
        asking.keySet()
                .forEach(channel -> board.perform(new AsteriskCommand.Hangup(0, channel, HangupReason.CONGESTION)));
        asking.clear();
    }

    private void goOn(AsteriskEvent.ChannelEntered event, Line line, boolean awaited, Map<String, String> variables) {
        String called = called(event);
        int mark = called.indexOf(APPEARANCE);
        String appearance = mark < 0 ? "" : called.substring(mark + 1);
        Set<String> phones = phones(line.name(), appearance);
        boolean withheld = isWithheld(event.arguments());
        Arrival arrival = new Arrival(
                event.channel(),
                line,
                event.arguments(),
                variables,
                withheld ? Party.UNKNOWN : event.caller(),
                withheld,
                DialOptions.target(event.called()),
                awaited,
                phones.isEmpty(),
                phones,
                Extras.NONE);
        Arrival allowed = board.features().arrives(arrival);
        if (allowed == null) {
            return;
        }
        if (!allowed.phones().isEmpty() || (phones.isEmpty() && awaited)) {
            ring(allowed);
        } else if (phones.isEmpty()) {
            String what = appearance.isEmpty() ? "of the line" : "with that appearance";
            refuse(
                    event,
                    Effect.Log.Level.INFO,
                    CallLog.printable(called),
                    ": no phone " + what + " is registered",
                    HangupReason.ABSENT);
        } else {
            refuse(event, Effect.Log.Level.INFO, line.name(), ": busy", HangupReason.BUSY);
        }
    }

    private static String called(AsteriskEvent.ChannelEntered event) {
        return event.arguments().isEmpty()
                ? ""
                : DialOptions.target(event.arguments().get(0));
    }

    private static String lineName(AsteriskEvent.ChannelEntered event) {
        String called = called(event);
        int mark = called.indexOf(APPEARANCE);
        return mark < 0 ? called : called.substring(0, mark);
    }

    private void ring(Arrival arrival) {
        Call call = Call.incoming(
                board.nextReference(),
                arrival.line().name(),
                Far.arrived(arrival.channel()),
                arrival.caller(),
                arrival.called(),
                arrival.phones(),
                arrival.notes());
        board.log(
                Effect.Log.Level.INFO,
                arrival.phones().stream().sorted().collect(Collectors.joining(",")),
                "line " + call.line() + " call " + call.reference() + ": "
                        + (arrival.phones().isEmpty() ? "waits for a phone to register, " : "rings, ")
                        + CallLog.printable(call.remote().display()) + " calls " + CallLog.printable(call.digits()));
        if (arrival.phones().isEmpty()) {
            board.startTimer(call.reference(), TimerKey.Kind.ABSENT, PHONES_RETURN);
        }
        board.add(call, machine::arrive);
    }

    /** A phone that registers while one of its lines rings rings too. */
    void phoneIsBack(Phone phone) {
        for (String line : new TreeSet<>(phone.lines().values())) {
            for (Call call : board.callsOnLine(line)) {
                if (call.stage() == Stage.RINGING_IN && call.ringing().isEmpty()) {
                    board.stopTimer(call.reference(), TimerKey.Kind.ABSENT);
                    board.step(call, current -> current.ringingAt(Set.of(phone.name())));
                }
            }
        }
    }

    private Set<String> phones(String line, String appearance) {
        return board.office().phonesOf(line).stream()
                .filter(name -> appearance.isEmpty() || hasAppearance(board.phone(name), line, appearance))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean hasAppearance(@Nullable Phone phone, String line, String appearance) {
        return phone != null && phone.appearance(line).number().equals(appearance);
    }

    /** The second argument of Stasis() is CALLERID(pres): ARI itself tells names and numbers without it. */
    private static boolean isWithheld(List<String> arguments) {
        return arguments.size() > 1 && arguments.get(1).startsWith("prohib");
    }

    private void refuse(
            AsteriskEvent.ChannelEntered event,
            Effect.Log.Level level,
            String subject,
            String why,
            HangupReason reason) {
        board.log(
                level, subject, "call from " + CallLog.printable(event.caller().display()) + why);
        board.perform(new AsteriskCommand.Hangup(0, event.channel(), reason));
    }
}
