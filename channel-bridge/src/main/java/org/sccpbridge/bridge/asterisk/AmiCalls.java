package org.sccpbridge.bridge.asterisk;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.asteriskjava.manager.action.MixMonitorAction;
import org.asteriskjava.manager.action.PlayDtmfAction;
import org.asteriskjava.manager.action.SetVarAction;
import org.asteriskjava.manager.action.StopMixMonitorAction;
import org.sccpbridge.bridge.switchboard.AsteriskCommand;
import org.sccpbridge.bridge.switchboard.AsteriskEvent;

/**
 * Performs over AMI what ARI cannot do. Channels go by their ids, which AMI takes wherever it takes a name (observed with 16.28 and
 * 22.10).
 */
public final class AmiCalls {
    /** A comma would begin MixMonitor's next argument, the last of which is run by a shell. */
    private static final Pattern PLAIN_FILE = Pattern.compile("[A-Za-z0-9_./@+=:-]{1,200}");

    private static final Pattern PLAIN_OPTIONS = Pattern.compile("[A-Za-z0-9_./()-]{0,100}");

    /** MixMonitor's. */
    private static final String APPEND = "a";

    /** Variable of a channel: which of its MixMonitors is ours; that of the dialplan or of others goes on. */
    private static final String OURS = "SCCP_RECORDING";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss", Locale.ROOT);

    private final AmiClient link;
    private final DialplanReader dialplan;
    private final AstDbStore store;
    private final HintWatcher hints;
    private final MailboxWatcher mailboxes;
    private final HoldWatcher holds;
    private final ChannelWay way;

    public AmiCalls(
            AmiClient link,
            DialplanReader dialplan,
            AstDbStore store,
            HintWatcher hints,
            MailboxWatcher mailboxes,
            HoldWatcher holds) {
        this.link = link;
        this.dialplan = dialplan;
        this.store = store;
        this.hints = hints;
        this.mailboxes = mailboxes;
        this.holds = holds;
        this.way = new ChannelWay(link);
    }

    CompletableFuture<?> request(AsteriskCommand.OverAmi command, Consumer<AsteriskEvent> answers) {
        if (command instanceof AsteriskCommand.Park park) {
            return link.send(new AmiParkAction(
                    park.channel(), park.lot(), park.comeback(), park.timeout().toMillis()));
        } else if (command instanceof AsteriskCommand.StartRecording start) {
            String file = dated(start.file());
            return record(start.channel(), file, start.options(), "")
                    .thenRun(() ->
                            answers.accept(new AsteriskEvent.RecordingStarted(start.call(), start.channel(), file)));
        } else if (command instanceof AsteriskCommand.StopRecording stop) {
            return stopRecording(stop.channel())
                    .thenRun(() -> answers.accept(new AsteriskEvent.RecordingStopped(stop.call(), stop.channel())));
        } else if (command instanceof AsteriskCommand.PauseRecording pause) {
            // not MixMonitorMute: what is translated for the recording would be by a path made for the source before,
            // see LateFrames
            return pause.paused()
                    ? stopRecording(pause.channel())
                    : record(pause.channel(), pause.file(), pause.options(), APPEND);
        } else if (command instanceof AsteriskCommand.CheckNumber check) {
            return dialplan.exists(check.context(), check.number())
                    .thenAccept(exists -> answers.accept(
                            new AsteriskEvent.NumberChecked(check.call(), check.context(), check.number(), exists)));
        } else if (command instanceof AsteriskCommand.FindEnds find) {
            return ends(find).thenAccept(ends -> answers.accept(new AsteriskEvent.EndsFound(find.call(), ends)));
        } else if (command instanceof AsteriskCommand.Store value) {
            store.put(value);
        } else if (command instanceof AsteriskCommand.ReadStore read) {
            return store.read(read);
        } else if (command instanceof AsteriskCommand.WatchHints watch) {
            hints.watch(watch.hints());
        } else if (command instanceof AsteriskCommand.WatchMailboxes watch) {
            mailboxes.watch(watch.mailboxes());
        }
        return CompletableFuture.completedFuture(null);
    }

    private CompletableFuture<Map<String, String>> ends(AsteriskCommand.FindEnds find) {
        Map<String, CompletableFuture<String>> ends = find.channels().stream()
                .collect(Collectors.toMap(channel -> channel, channel -> way.behind(channel, find.channels())));
        return CompletableFuture.allOf(ends.values().toArray(CompletableFuture<?>[]::new))
                .thenApply(done -> ends.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, end -> end.getValue().join())));
    }

    private static String dated(String file) {
        ZonedDateTime now = ZonedDateTime.now(ZoneId.systemDefault());
        return file.replace("{date}", DAY.format(now)).replace("{time}", TIME.format(now));
    }

    /** No answer is awaited. */
    void tellOfHold(String channel, boolean held) {
        holds.weHold(channel, held);
    }

    CompletableFuture<Void> playDtmf(String channel, String digit) {
        return link.send(new PlayDtmfAction(channel, digit)).thenApply(reply -> null);
    }

    /** Of any channel, also one that is not in our application. */
    CompletableFuture<?> setVariable(String channel, String name, String value) {
        return link.send(new SetVarAction(channel, name, value));
    }

    private CompletableFuture<?> record(String channel, String file, String options, String more) {
        if (!PLAIN_FILE.matcher(file).matches() || file.contains("..")) {
            return bad("file name '" + file + "'");
        }
        if (!PLAIN_OPTIONS.matcher(options).matches()) {
            return bad("options '" + options + "'");
        }
        // the answer to an earlier stop may have been lost, and the stop with it
        return stopRecording(channel)
                .exceptionally(failure -> {
                    if (refusal(failure) != AsteriskEvent.Refusal.REFUSED) {
                        throw AmiException.of(failure);
                    }
                    return null;
                })
                .thenCompose(
                        done -> link.send(new MixMonitorAction(channel, file, "i(" + OURS + ")" + options + more)));
    }

    /** Refused where there is none of ours. */
    private CompletableFuture<Void> stopRecording(String channel) {
        return link.getVar(channel, OURS)
                .thenCompose(id -> id.isEmpty()
                        ? CompletableFuture.failedFuture(new AmiException(
                                AmiException.Reason.REFUSED,
                                "AMI StopMixMonitor not sent: no recording of ours on " + channel))
                        : link.send(new StopMixMonitorAction(channel, id)))
                // the id is an address, which the next MixMonitor may be given again
                .thenCompose(stopped -> setVariable(channel, OURS, "").handle((done, failure) -> null));
    }

    private static CompletableFuture<?> bad(String what) {
        return CompletableFuture.failedFuture(new AmiException(
                AmiException.Reason.BAD_PARAMETER,
                "AMI MixMonitor not sent: " + what
                        + " holds what Asterisk might take for a command or another directory"));
    }

    /** What a failure means for whoever asked. */
    static AsteriskEvent.Refusal refusal(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (!(cause instanceof AmiException ami)) {
            return AsteriskEvent.Refusal.REFUSED;
        }
        return switch (ami.reason()) {
            case NOT_CONNECTED, CONNECTION_LOST, TIMED_OUT, TOO_MANY -> AsteriskEvent.Refusal.UNREACHABLE;
            case REFUSED ->
                String.valueOf(ami.getMessage()).matches(".*(No such channel|Channel does not exist).*")
                        ? AsteriskEvent.Refusal.NOT_FOUND
                        : AsteriskEvent.Refusal.REFUSED;
            case TOO_LARGE, BAD_PARAMETER -> AsteriskEvent.Refusal.REFUSED;
        };
    }
}
