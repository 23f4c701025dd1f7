package org.sccpbridge.bridge.switchboard;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.bridge.switchboard.AsteriskEvent.LiveChannel;
import org.sccpbridge.bridge.switchboard.AsteriskEvent.Refusal;

/** What Asterisk says, turned into a step of the call it is about; and the calls that Asterisk sends us. */
final class AsteriskInput {
    private final Switchboard board;
    private final CallMachine machine;

    AsteriskInput(Switchboard board, CallMachine machine) {
        this.board = board;
        this.machine = machine;
    }

    void entered(AsteriskEvent.ChannelEntered event) {
        Call call = board.callOfChannel(event.channel());
        if (call != null) {
            board.step(call, current -> machine.entered(current, event.channel()));
        } else if (ChannelNames.isOurs(event.channel())) {
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
                    name,
                    "call from " + event.caller().display() + " for a line that sccp.conf does not have: refused. Add"
                            + " [" + name + "] with type=line, or correct the extension that runs Stasis()");
            hangup(event.channel(), HangupReason.UNALLOCATED);
            return;
        }
        Set<String> registered = board.phonesOfLine(name);
        Set<String> idle = new TreeSet<>();
        registered.stream().filter(phone -> board.callsOf(phone).isEmpty()).forEach(idle::add);
        if (registered.isEmpty()) {
            board.log(
                    Effect.Log.Level.INFO,
                    name,
                    "call from " + event.caller().display() + ": no phone of the line is registered");
            hangup(event.channel(), HangupReason.ABSENT);
        } else if (idle.isEmpty()) {
            board.log(Effect.Log.Level.INFO, name, "call from " + event.caller().display() + ": busy");
            hangup(event.channel(), HangupReason.BUSY);
        } else {
            Call call =
                    Call.incoming(board.nextReference(), name, event.channel(), event.caller(), event.called(), idle);
            board.log(
                    Effect.Log.Level.INFO,
                    String.join(",", idle),
                    "line " + name + " call " + call.reference() + ": rings, "
                            + call.remote().display() + " calls " + call.digits());
            board.step(call, machine::arrive);
        }
    }

    private void hangup(String channel, HangupReason reason) {
        board.perform(new AsteriskCommand.Hangup(0, channel, reason));
    }

    void left(String channel, int cause) {
        onCallOf(channel, call -> machine.left(call, channel, cause));
    }

    void hangupRequested(String channel, int cause) {
        onFarOf(channel, call -> machine.hangupRequested(call, cause));
    }

    void answered(String channel) {
        onFarOf(channel, machine::answered);
    }

    void dialled(String channel, DialStatus status) {
        onFarOf(channel, call -> machine.dialled(call, status));
    }

    void partyChanged(String channel, Party party) {
        onCallOf(channel, call -> call.with(party));
    }

    void digitHeard(String channel, char digit) {
        onFarOf(channel, call -> machine.heard(call, digit));
    }

    void mediaCreated(AsteriskEvent.MediaCreated event) {
        onCallOf(event.channel(), call -> machine.mediaCreated(call, event.channel(), event.address()));
    }

    void commandFailed(AsteriskEvent.CommandFailed failed) {
        AsteriskCommand command = failed.command();
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
        boolean current = call.isFar(channel) || call.isMedia(channel);
        if (current && call.stage().isSettingUp()) {
            board.step(call, c -> machine.fail(c, failure(refusal)));
        } else if (current && refusal != Refusal.UNREACHABLE) {
            board.step(call, c -> machine.end(c, EndCause.ASTERISK_LOST));
        }
    }

    private static Failure failure(Refusal refusal) {
        return refusal == Refusal.UNREACHABLE ? Failure.ASTERISK_AWAY : Failure.CONGESTION;
    }

    /** Asterisk is back: calls whose channels are gone end, answers that were missed count, strays are hung up. */
    void reconcile(Map<String, LiveChannel> channels, Set<String> bridges) {
        for (Call call : board.allCalls()) {
            Far far = call.far();
            Media media = call.media();
            LiveChannel live = far == null ? null : channels.get(far.channel());
            if (far != null && live == null) {
                board.step(call, current -> machine.left(current, far.channel(), 0));
            } else if (media != null && media.requested() && !channels.containsKey(media.channel())) {
                board.step(call, current -> machine.left(current, media.channel(), 0));
            } else if (far != null && live != null && far.entered() && live.answered()) {
                board.step(call, machine::answered);
            } else if (far != null && !far.entered()) {
                // it may have entered while nobody listened
                board.step(call, current -> machine.entered(current, far.channel()));
            }
        }
        channels.forEach((id, channel) -> {
            if (board.callOfChannel(id) != null) {
                return;
            }
            if (ChannelNames.isOurs(id)
                    || channel.answered()
                    || channel.arguments().isEmpty()) {
                hangup(id, HangupReason.NORMAL);
            } else {
                // it still rings: a call that came while nobody listened
                incoming(new AsteriskEvent.ChannelEntered(id, channel.arguments(), channel.caller(), channel.called()));
            }
        });
        bridges.stream()
                .filter(ChannelNames::isOurs)
                .filter(bridge -> board.allCalls().stream()
                        .noneMatch(call ->
                                call.bridged() && board.bridge(call.reference()).equals(bridge)))
                .forEach(bridge -> board.perform(new AsteriskCommand.DestroyBridge(0, bridge)));
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
        waiting.forEach(call -> board.step(call, machine::weigh));
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
