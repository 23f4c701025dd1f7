package org.sccpbridge.bridge.switchboard;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.bridge.switchboard.AsteriskEvent.LiveChannel;
import org.sccpbridge.bridge.switchboard.AsteriskEvent.Refusal;

/** What Asterisk says, turned into a step of the call it is about; and the calls that Asterisk sends us. */
final class AsteriskInput {
    private final Switchboard board;
    private final CallMachine machine;
    private final Dialling dialling;
    private int lastKnown;

    AsteriskInput(Switchboard board, CallMachine machine, Dialling dialling) {
        this.board = board;
        this.machine = machine;
        this.dialling = dialling;
    }

    void take(AsteriskEvent event) {
        if (event instanceof AsteriskEvent.ChannelEntered entered) {
            entered(entered);
        } else if (event instanceof AsteriskEvent.ChannelLeft left) {
            onCallOf(left.channel(), call -> machine.left(call, left.channel(), left.cause()));
        } else if (event instanceof AsteriskEvent.HangupRequested request) {
            onFarOf(request.channel(), call -> machine.hangupRequested(call, request.cause()));
        } else if (event instanceof AsteriskEvent.ChannelAnswered answered) {
            onFarOf(answered.channel(), machine::answered);
        } else if (event instanceof AsteriskEvent.Dialled dialled) {
            onFarOf(dialled.channel(), call -> machine.dialled(call, dialled.status()));
        } else if (event instanceof AsteriskEvent.PartyChanged changed) {
            onCallOf(changed.channel(), call -> machine.partyChanged(call, changed.party()));
        } else if (event instanceof AsteriskEvent.DigitHeard heard) {
            onFarOf(heard.channel(), call -> machine.heard(call, heard.digit()));
        } else if (event instanceof AsteriskEvent.MediaCreated created) {
            onCallOf(created.channel(), call -> machine.mediaCreated(call, created.channel(), created.address()));
        } else if (event instanceof AsteriskEvent.CommandFailed failed) {
            commandFailed(failed);
        }
    }

    private void entered(AsteriskEvent.ChannelEntered event) {
        Call call = board.callOfChannel(event.channel());
        if (call != null) {
            board.step(call, current -> machine.entered(current, event.channel()));
        } else if (board.names().isOurs(event.channel())) {
            // made for a call that ended meanwhile
            hangup(event.channel(), HangupReason.NORMAL);
        } else {
            incoming(event);
        }
    }

    private void incoming(AsteriskEvent.ChannelEntered event) {
        String name = event.arguments().isEmpty() ? "" : event.arguments().get(0);
        Line line = board.knownLine(name);
        if (line == null) {
            board.log(
                    Effect.Log.Level.WARN,
                    CallLog.printable(name),
                    "call from " + CallLog.printable(event.caller().display())
                            + " for a line that sccp.conf does not have: refused. Add" + " [" + CallLog.printable(name)
                            + "] with type=line, or correct the extension that runs Stasis()");
            hangup(event.channel(), HangupReason.UNALLOCATED);
            return;
        }
        Set<String> registered = board.phonesOfLine(name);
        Set<String> idle = new TreeSet<>();
        registered.stream().filter(phone -> board.callsOf(phone).isEmpty()).forEach(idle::add);
        if (registered.isEmpty()) {
            board.log(
                    Effect.Log.Level.INFO,
                    CallLog.printable(name),
                    "call from " + CallLog.printable(event.caller().display())
                            + ": no phone of the line is registered");
            hangup(event.channel(), HangupReason.ABSENT);
        } else if (idle.isEmpty()) {
            board.log(
                    Effect.Log.Level.INFO,
                    name,
                    "call from " + CallLog.printable(event.caller().display()) + ": busy");
            hangup(event.channel(), HangupReason.BUSY);
        } else {
            boolean withheld = isWithheld(event.arguments());
            Call call = Call.incoming(
                    board.nextReference(),
                    name,
                    Far.arrived(event.channel(), withheld),
                    withheld ? Party.UNKNOWN : event.caller(),
                    event.called(),
                    idle);
            board.log(
                    Effect.Log.Level.INFO,
                    String.join(",", idle),
                    "line " + name + " call " + call.reference() + ": rings, "
                            + CallLog.printable(call.remote().display()) + " calls "
                            + CallLog.printable(call.digits()));
            board.step(call, machine::arrive);
        }
    }

    /** The second argument of Stasis() is CALLERID(pres): ARI itself tells names and numbers without it. */
    private static boolean isWithheld(List<String> arguments) {
        return arguments.size() > 1 && arguments.get(1).startsWith("prohib");
    }

    private void hangup(String channel, HangupReason reason) {
        board.perform(new AsteriskCommand.Hangup(0, channel, reason));
    }

    private void commandFailed(AsteriskEvent.CommandFailed failed) {
        AsteriskCommand command = failed.command();
        if (command instanceof AsteriskCommand.SetDeviceState hint) {
            board.hintNotTaken(hint.line());
        }
        Call call = board.call(command.call());
        if (call == null) {
            return;
        }
        if (command instanceof AsteriskCommand.CreateFar || command instanceof AsteriskCommand.CreateBridge) {
            board.step(call, current -> machine.fail(current, failure(failed.refusal())));
        } else if (command instanceof AsteriskCommand.CreateMedia create && call.isMedia(create.channel())) {
            board.step(call, current -> machine.fail(current, failure(failed.refusal())));
        } else if (command instanceof AsteriskCommand.Join join) {
            lost(call, join.channel(), failed.refusal());
        } else if (command instanceof AsteriskCommand.Dial dial) {
            lost(call, dial.channel(), failed.refusal());
        } else if (command instanceof AsteriskCommand.Answer answer) {
            lost(call, answer.channel(), failed.refusal());
        }
    }

    /** A channel that cannot be used is as good as gone, unless the link is: then the next reconciliation decides. */
    private void lost(Call call, String channel, Refusal refusal) {
        if (!call.isFar(channel) && !call.isMedia(channel)) {
            return;
        }
        if (call.stage().isSettingUp()) {
            board.step(call, current -> machine.fail(current, failure(refusal)));
        } else if (call.stage() == Stage.RINGING_IN && refusal == Refusal.NOT_FOUND) {
            board.step(call, machine::leaving);
        } else if (refusal != Refusal.UNREACHABLE) {
            board.step(call, current -> machine.end(current, EndCause.ASTERISK_LOST, HangupReason.CONGESTION));
        }
    }

    private static Failure failure(Refusal refusal) {
        return refusal == Refusal.UNREACHABLE ? Failure.ASTERISK_AWAY : Failure.CONGESTION;
    }

    /** From now on events are missed. Calls that nobody has answered yet do not wait for ever. */
    void linkLost() {
        lastKnown = board.lastReference();
        board.allCalls().forEach(call -> board.step(call, machine::linkLost));
    }

    /**
     * Asterisk is back: calls whose channels are gone end, what was missed is made good, strays are hung up. Calls that came over the
     * new link already are not in question: they may be younger than the list.
     */
    void reconcile(Map<String, LiveChannel> channels, Set<String> bridges) {
        Set<String> used = board.allCalls().stream()
                .filter(Call::bridged)
                .map(call -> board.bridge(call.reference()))
                .collect(Collectors.toSet());
        List<String> strays = channels.keySet().stream()
                .filter(id -> board.callOfChannel(ChannelNames.firstHalf(id)) == null)
                .sorted()
                .toList();
        board.allCalls().stream()
                .filter(call -> call.reference() <= lastKnown)
                .forEach(call -> board.step(call, current -> reconcile(current, channels, bridges)));
        for (String id : strays) {
            LiveChannel channel = Objects.requireNonNull(channels.get(id));
            if (board.names().isOurs(id)
                    || channel.answered()
                    || channel.arguments().isEmpty()) {
                hangup(id, HangupReason.NORMAL);
            } else {
                // it still rings: a call that came while nobody listened
                incoming(new AsteriskEvent.ChannelEntered(id, channel.arguments(), channel.caller(), channel.called()));
            }
        }
        bridges.stream()
                .filter(bridge -> board.names().isOurs(bridge) && !used.contains(bridge))
                .sorted()
                .forEach(bridge -> board.perform(new AsteriskCommand.DestroyBridge(0, bridge, Set.copyOf(strays))));
    }

    private Call reconcile(Call call, Map<String, LiveChannel> channels, Set<String> bridges) {
        Far far = call.far();
        if (far == null) {
            return call;
        }
        LiveChannel live = channels.get(far.channel());
        Media media = call.media();
        if (live == null) {
            // asked for all the same: it may be younger than the list
            board.perform(new AsteriskCommand.Hangup(call.reference(), far.channel(), HangupReason.NORMAL));
            return machine.left(call, far.channel(), 0);
        }
        if (media != null && media.requested() && !channels.containsKey(media.channel())) {
            return machine.end(call, EndCause.ASTERISK_LOST);
        }
        return machine.resume(call, live.answered(), bridges.contains(board.bridge(call.reference())));
    }

    /** Digits dialled while the dialplan was being read are looked at again. */
    void dialplanRead(String context) {
        List<Call> waiting = board.allCalls().stream()
                .filter(call -> call.stage() == Stage.DIALING)
                .filter(call -> {
                    Line line = board.knownLine(call.line());
                    return line != null && line.context().equals(context);
                })
                .toList();
        waiting.forEach(call -> board.step(call, dialling::weigh));
    }

    private void onCallOf(String channel, UnaryOperator<Call> step) {
        Call call = board.callOfChannel(channel);
        if (call != null) {
            board.step(call, step);
        }
    }

    private void onFarOf(String channel, UnaryOperator<Call> step) {
        @Nullable Call call = board.callOfChannel(channel);
        if (call != null && call.isFar(channel)) {
            board.step(call, step);
        }
    }
}
