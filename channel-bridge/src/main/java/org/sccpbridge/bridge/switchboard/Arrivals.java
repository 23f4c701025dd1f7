package org.sccpbridge.bridge.switchboard;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The calls that the dialplan sends to a line, until they ring. */
final class Arrivals {
    /** Between the line's name and that of one of its appearances, in {@code Dial(Local/1001*12@sccp)}. */
    private static final char APPEARANCE = '*';

    /** After a restart phones come back within their keepalive time; who calls meanwhile may wait for them. */
    private static final Duration PHONES_RETURN = Duration.ofSeconds(30);

    private final Switchboard board;
    private final CallMachine machine;

    Arrivals(Switchboard board, CallMachine machine) {
        this.board = board;
        this.machine = machine;
    }

    /** @param waited whether the caller was ringing before we listened: then the phones may not be back yet either */
    void take(AsteriskEvent.ChannelEntered event, boolean waited) {
        String name = event.arguments().isEmpty() ? "" : event.arguments().get(0);
        int mark = name.indexOf(APPEARANCE);
        String appearance = mark < 0 ? "" : name.substring(mark + 1);
        Line line = board.knownLine(mark < 0 ? name : name.substring(0, mark));
        if (line == null) {
            refuse(
                    event,
                    Effect.Log.Level.WARN,
                    CallLog.printable(name),
                    " for a line that sccp.conf does not have: refused. Add" + " [" + CallLog.printable(name)
                            + "] with type=line, or correct the extension that runs Stasis()",
                    HangupReason.UNALLOCATED);
            return;
        }
        Set<String> phones = phones(line.name(), appearance);
        if (phones.isEmpty() && !waited) {
            String what = appearance.isEmpty() ? "of the line" : "with that appearance";
            refuse(
                    event,
                    Effect.Log.Level.INFO,
                    CallLog.printable(name),
                    ": no phone " + what + " is registered",
                    HangupReason.ABSENT);
            return;
        }
        boolean withheld = isWithheld(event.arguments());
        Arrival arrival = new Arrival(
                event.channel(),
                line,
                event.arguments(),
                withheld ? Party.UNKNOWN : event.caller(),
                withheld,
                event.called(),
                phones);
        Arrival allowed = board.arriving(arrival);
        if (allowed != null && allowed.phones().isEmpty() && !phones.isEmpty()) {
            refuse(event, Effect.Log.Level.INFO, line.name(), ": busy", HangupReason.BUSY);
        } else if (allowed != null) {
            ring(allowed);
        }
    }

    private void ring(Arrival arrival) {
        Call call = Call.incoming(
                board.nextReference(),
                arrival.line().name(),
                Far.arrived(arrival.channel(), arrival.withheld()),
                arrival.caller(),
                arrival.called(),
                arrival.phones());
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
        return board.phonesOfLine(line).stream()
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
