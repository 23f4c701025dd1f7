package org.sccpbridge.bridge.switchboard;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.sccpbridge.bridge.switchboard.AsteriskEvent.LiveChannel;
import org.sccpbridge.bridge.switchboard.AsteriskEvent.Refusal;

/** What Asterisk says, turned into a step of the call or audio path it is about. */
final class AsteriskInput {
    private final Switchboard board;
    private final CallMachine machine;
    private final Dialling dialling;
    private final Ears ears;
    private final Arrivals arrivals;
    private final Hints hints;
    private int lastKnown;
    /** Of an earlier run, and the channels that were found with them. */
    private Set<String> strayBridges = Set.of();

    private Set<String> strayChannels = Set.of();
    /** Channels that came over the new link before its list did. */
    private final Set<String> early = new HashSet<>();

    AsteriskInput(
            Switchboard board, CallMachine machine, Dialling dialling, Ears ears, Arrivals arrivals, Hints hints) {
        this.board = board;
        this.ears = ears;
        this.arrivals = arrivals;
        this.hints = hints;
        this.machine = machine;
        this.dialling = dialling;
    }

    void take(AsteriskEvent event) {
        if (event instanceof AsteriskEvent.ChannelEntered entered) {
            entered(entered);
        } else if (event instanceof AsteriskEvent.ChannelLeft left) {
            ears.left(left.channel());
            arrivals.left(left.channel());
            onFarOf(left.channel(), call -> machine.left(call, left.cause()));
        } else if (event instanceof AsteriskEvent.HangupRequested request) {
            onFarOf(request.channel(), call -> machine.hangupRequested(call, request.cause()));
        } else if (event instanceof AsteriskEvent.ChannelAnswered answered) {
            onFarOf(answered.channel(), machine::answered);
        } else if (event instanceof AsteriskEvent.Dialled dialled) {
            onFarOf(dialled.channel(), call -> machine.dialled(call, dialled.status()));
        } else if (event instanceof AsteriskEvent.PartyChanged changed) {
            onCallOf(changed.channel(), call -> machine.partyChanged(call, changed));
        } else if (event instanceof AsteriskEvent.DigitHeard heard) {
            onFarOf(heard.channel(), call -> machine.heard(call, heard.digit()));
        } else if (event instanceof AsteriskEvent.MediaCreated created) {
            ears.created(created.channel(), created.address());
        } else if (event instanceof AsteriskEvent.VariablesRead read) {
            arrivals.answered(read.channel(), read.values());
        } else if (event instanceof AsteriskEvent.StoreRead read) {
            board.stored().take(read);
            board.features().storeRead(read.now());
        } else if (event instanceof AsteriskEvent.StoreReread read) {
            board.stored().take(read);
            arrivals.answered(read.channel(), Map.of());
        } else if (event instanceof AsteriskEvent.CommandFailed failed) {
            commandFailed(failed);
        }
        destroyStrays();
    }

    private void entered(AsteriskEvent.ChannelEntered event) {
        if (!board.asteriskIsUp()) {
            early.add(event.channel());
        }
        Call call = board.callOfFar(event.channel());
        if (call != null) {
            board.step(call, machine::entered);
        } else if (ears.ofChannel(event.channel()) != null) {
            ears.entered(event.channel());
        } else if (board.names().isOurs(event.channel())) {
            // made for a call that ended meanwhile
            hangup(event.channel(), HangupReason.NORMAL);
        } else {
            arrivals.take(event, false);
        }
    }

    private void hangup(String channel, HangupReason reason) {
        board.perform(new AsteriskCommand.Hangup(0, channel, reason));
    }

    private void commandFailed(AsteriskEvent.CommandFailed failed) {
        AsteriskCommand command = failed.command();
        if (command instanceof AsteriskCommand.SetDeviceState hint) {
            hints.notTaken(hint.line(), failed.refusal() == Refusal.UNREACHABLE);
        } else if (command instanceof AsteriskCommand.ReadVariables read) {
            arrivals.answered(read.channel(), Map.of());
        } else if (command instanceof AsteriskCommand.ReadStore read) {
            arrivals.answered(read.channel(), Map.of());
        } else if (command instanceof AsteriskCommand.ContinueInDialplan on) {
            notContinued(on, failed.refusal());
        }
        Call call = board.call(command.call());
        if (call == null) {
            return;
        }
        if (command instanceof AsteriskCommand.CreateFar || command instanceof AsteriskCommand.CreateBridge) {
            board.step(call, current -> machine.fail(current, failure(failed.refusal())));
        } else if (command instanceof AsteriskCommand.CreateMedia create) {
            ears.notMade(create.channel(), failure(failed.refusal()));
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
        if (ears.ofChannel(channel) != null) {
            if (refusal != Refusal.UNREACHABLE) {
                ears.unusable(channel);
            }
            return;
        }
        if (!call.isFar(channel)) {
            return;
        }
        if (call.stage().isSettingUp() || call.stage() == Stage.LEAVING) {
            board.step(call, current -> machine.fail(current, failure(refusal)));
        } else if (call.stage() == Stage.RINGING_IN && refusal == Refusal.NOT_FOUND) {
            board.step(call, machine::leaving);
        } else if (refusal != Refusal.UNREACHABLE) {
            board.step(call, current -> machine.end(current, EndCause.ASTERISK_LOST, HangupReason.CONGESTION));
        }
    }

    /** Nobody here has the channel any more: it would stay for ever. */
    private void notContinued(AsteriskCommand.ContinueInDialplan on, Refusal refusal) {
        boolean isBack = board.callOfFar(on.channel()) != null || arrivals.isAsking(on.channel());
        if (refusal == Refusal.REFUSED) {
            hangup(on.channel(), HangupReason.CONGESTION);
        } else if (refusal == Refusal.UNREACHABLE && board.asteriskIsUp() && !isBack) {
            board.perform(on);
        }
    }

    private static Failure failure(Refusal refusal) {
        return refusal == Refusal.UNREACHABLE ? Failure.ASTERISK_AWAY : Failure.CONGESTION;
    }

    /** From now on events are missed. Calls that nobody has answered yet do not wait for ever. */
    void linkLost() {
        early.clear();
        lastKnown = board.lastReference();
        strayBridges = Set.of();
        arrivals.linkLost();
        ears.linkLost();
        board.allCalls().forEach(call -> board.step(call, machine::linkLost));
    }

    /**
     * Asterisk is back: calls whose channels are gone end, what was missed is made good, strays are hung up. Calls that came over the
     * new link already are not in question: they may be younger than the list.
     */
    void reconcile(Map<String, LiveChannel> channels, Set<String> bridges) {
        List<String> strays = channels.keySet().stream()
                .filter(id -> board.callOfFar(ChannelNames.firstHalf(id)) == null && ears.ofChannel(id) == null)
                .filter(id -> !early.contains(id))
                .sorted()
                .toList();
        board.allCalls().stream()
                .filter(call -> call.reference() <= lastKnown)
                .forEach(call -> board.step(call, current -> reconcile(current, channels, bridges)));
        ears.reconcile(channels.keySet());
        for (String id : strays) {
            LiveChannel channel = Objects.requireNonNull(channels.get(id));
            if (board.names().isOurs(id)
                    || channel.answered()
                    || channel.arguments().isEmpty()) {
                hangup(id, HangupReason.NORMAL);
            } else {
                // it still rings: a call that came while nobody listened
                arrivals.take(
                        new AsteriskEvent.ChannelEntered(id, channel.arguments(), channel.caller(), channel.called()),
                        true);
            }
        }
        early.clear();
        strayChannels = Set.copyOf(strays);
        strayBridges = bridges.stream()
                .filter(bridge -> board.names().isOurs(bridge) && !board.talks().isMade(bridge))
                .collect(Collectors.toUnmodifiableSet());
        destroyStrays();
    }

    /** A caller who is taken over has been told where to go by then. */
    private void destroyStrays() {
        if (!strayBridges.isEmpty() && strayChannels.stream().noneMatch(arrivals::isAsking)) {
            strayBridges.stream()
                    .sorted()
                    .forEach(bridge -> board.perform(new AsteriskCommand.DestroyBridge(0, bridge, strayChannels)));
            strayBridges = Set.of();
        }
    }

    private Call reconcile(Call call, Map<String, LiveChannel> channels, Set<String> bridges) {
        Far far = call.far();
        if (far == null) {
            return call;
        }
        LiveChannel live = channels.get(far.channel());
        if (live == null && Departures.isHandedOver(call)) {
            return machine.handedOver(call);
        }
        if (live == null) {
            // asked for all the same: it may be younger than the list
            board.perform(new AsteriskCommand.Hangup(call.reference(), far.channel(), HangupReason.NORMAL));
            return machine.left(call, 0);
        }
        board.talks().reconcile(call);
        return machine.resume(call, live.answered(), bridges.contains(board.bridge(call.talk())));
    }

    /** Digits dialled while the dialplan was being read are looked at again. */
    void dialplanRead(String context) {
        List<Call> waiting = board.allCalls().stream()
                .filter(call -> call.stage() == Stage.DIALING)
                .filter(call -> {
                    Line line = board.office().line(call.line());
                    return line != null && line.context().equals(context);
                })
                .toList();
        waiting.forEach(call -> board.step(call, dialling::weigh));
    }

    /** Of the far channel or of an audio path. */
    private void onCallOf(String channel, UnaryOperator<Call> step) {
        Media path = ears.ofChannel(channel);
        Call call = path == null ? board.callOfFar(channel) : board.call(path.call());
        if (call != null) {
            board.step(call, step);
        }
    }

    private void onFarOf(String channel, UnaryOperator<Call> step) {
        Call call = board.callOfFar(channel);
        if (call != null) {
            board.step(call, step);
        }
    }
}
