package org.sccpbridge.bridge.switchboard;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Asks the phone at the end of each audio path how it was, and tells at the end of the call: one line of the log for each phone that was in
 * it, the counters, and where that is wished for {@code CDR(userfield)}. A record is closed with its channel, so that then hanging up waits
 * for the phone, though not for long; nothing can be added to the record of a call that the far end hangs up.
 */
public final class CallStatistics implements Feature {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration BEFORE_HANGING_UP = Duration.ofMillis(500);

    private final Switchboard board;
    private final Map<Integer, Asked> asked = new TreeMap<>();
    private final Map<Integer, Call> ending = new HashMap<>();
    private final Map<Subject, AudioReport> reports = new HashMap<>();

    CallStatistics(Switchboard board) {
        this.board = board;
    }

    /** @param inRecord into CDR(userfield) as well */
    public record Options(boolean inRecord) implements Extra {}

    private record Subject(int call, String phone) {}

    /**
     * A question under way.
     *
     * @param far channel whose call has the record to write to, null for none
     * @param withheld what is done after the answer
     */
    private record Asked(
            Subject subject, String line, @Nullable String far, List<AsteriskCommand.Hangup> withheld) {}

    @Override
    public void changed(Call before, Call after) {
        if (after.end() == null) {
            return;
        }
        for (String phone : before.phones()) {
            Media path = board.audioOf(phone);
            if (path != null && path.call() == before.reference()) {
                ending.put(path.party(), after.end() == EndCause.FAR_HUNG_UP ? before.withFar(null) : before);
            }
        }
        for (Subject subject : List.copyOf(reports.keySet())) {
            Media path = board.audioOf(subject.phone());
            if (subject.call() == before.reference() && (path == null || path.call() != before.reference())) {
                tell(subject, before.line());
            }
        }
    }

    @Override
    public void audioCloses(String phone, Media path) {
        Call ended = ending.remove(path.party());
        Call call = ended == null ? board.call(path.call()) : ended;
        Phone known = board.phone(phone);
        Options options = known == null ? null : known.settings().get(Options.class);
        Subject subject = new Subject(path.call(), phone);
        if (call == null || options == null || path.asterisk() == null || board.isStopping()) {
            if (ended != null) {
                tell(subject, ended.line());
            }
            return;
        }
        Far far = options.inRecord() && board.asteriskIsUp() ? call.far() : null;
        List<AsteriskCommand.Hangup> withheld = far == null ? List.of() : board.withhold(far.channel());
        asked.put(path.party(), new Asked(subject, call.line(), far == null ? null : far.channel(), withheld));
        board.startTimer(path.party(), TimerKey.Kind.STATISTICS, withheld.isEmpty() ? PATIENCE : BEFORE_HANGING_UP);
        String number = board.identity(phone, call.line()).number();
        board.tell(phone, new PhoneCommand.AskStatistics(path.call(), number));
    }

    /** The phone files audio under the call alone: the answer is to the oldest question. */
    void reported(String phone, int call, AudioReport report) {
        Subject subject = new Subject(call, phone);
        asked.entrySet().stream()
                .filter(each -> each.getValue().subject().equals(subject))
                .findFirst()
                .map(Map.Entry::getKey)
                .ifPresent(party -> done(party, report));
    }

    @Override
    public void firesOfPath(int party, TimerKey.Kind kind) {
        if (kind == TimerKey.Kind.STATISTICS) {
            done(party, null);
        }
    }

    @Override
    public void gone(Phone phone) {
        giveUp(phone.name());
    }

    /** What was to be hung up is, at once: after the link is back it would seem a call that waits for us. */
    @Override
    public void linkLost() {
        asked.replaceAll((party, question) -> {
            question.withheld().forEach(board::perform);
            return new Asked(question.subject(), question.line(), null, List.of());
        });
    }

    private void giveUp(String phone) {
        asked.entrySet().stream()
                .filter(each -> each.getValue().subject().phone().equals(phone))
                .map(Map.Entry::getKey)
                .toList()
                .forEach(party -> done(party, null));
    }

    private void done(int party, @Nullable AudioReport report) {
        Asked question = asked.remove(party);
        if (question == null) {
            return;
        }
        board.stopTimer(party, TimerKey.Kind.STATISTICS);
        Subject subject = question.subject();
        if (report == null) {
            board.perform(new Effect.Count(Metric.CALLS_UNMEASURED, 1));
        } else {
            AudioReport all = reports.merge(subject, report, AudioReport::plus);
            if (question.far() != null) {
                board.perform(new AsteriskCommand.SetCallRecord(
                        subject.call(), question.far(), all.forRecord(subject.phone())));
            }
        }
        question.withheld().forEach(board::perform);
        if (board.call(subject.call()) == null) {
            tell(subject, question.line());
        }
    }

    /** Nothing more will be heard of it. */
    private void tell(Subject subject, String line) {
        boolean waits = asked.values().stream().anyMatch(each -> each.subject().equals(subject));
        AudioReport report = waits ? null : reports.remove(subject);
        if (report == null) {
            return;
        }
        board.log(
                Effect.Log.Level.INFO,
                subject.phone(),
                "line " + line + " call " + subject.call() + ": audio of the phone: " + report.inWords());
        count(Metric.CALLS_MEASURED, 1);
        count(Metric.PACKETS_SENT, (double) report.sent());
        count(Metric.PACKETS_RECEIVED, (double) report.received());
        count(Metric.PACKETS_LOST, (double) report.lost());
        count(Metric.JITTER_SECONDS, report.jitter() / 1000.0);
        if (report.opinion() > 0) {
            count(Metric.OPINIONS, 1);
            count(Metric.OPINION, report.opinion());
        }
    }

    private void count(Metric metric, double amount) {
        board.perform(new Effect.Count(metric, amount));
    }
}
