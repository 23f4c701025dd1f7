package org.sccpbridge.bridge.switchboard;

import java.time.Duration;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Calls on their way out of our hands: their far legs are joined by Asterisk itself and live on without us. No phone has such a call any
 * more (stage LEAVING); it is over here once its far leg has left our application. Until it can be handed over its music has to stop, and
 * Asterisk to say that it dialled the leg it is joined with: one whose request was lost would never ring anywhere.
 */
final class Departures implements Feature {
    /**
     * On the call that is given to another.
     *
     * @param phone who gives it, and gets it back when that fails
     * @param peer reference of the call it is joined with
     * @param rings whether that one is still to be answered
     * @param music whether it hears music as long as that one rings, and stays in our hands until then
     * @param asked whether Asterisk was asked to take both
     */
    record Joining(String phone, int peer, boolean rings, boolean music, boolean asked) implements Extra {
        Joining askedNow() {
            return new Joining(phone, peer, rings, music, true);
        }

        Joining answered() {
            return new Joining(phone, peer, false, false, asked);
        }
    }

    /**
     * On that other call.
     *
     * @param awaited whether its answer is waited for
     */
    record Joined(int call, boolean awaited, boolean asked) implements Extra {}

    private static final Duration LEAVING = Duration.ofSeconds(5);

    private final Switchboard board;
    private final CallMachine machine;

    Departures(Switchboard board) {
        this.board = board;
        this.machine = board.machine();
    }

    /** Gives {@code call} to whoever is at the far end of {@code peer}, which may still ring or not even have begun to. */
    void join(Phone phone, Call call, Call peer) {
        boolean rings = peer.stage() != Stage.CONNECTED;
        boolean music = rings && phone.settings().has(Transferring.MusicWhileRinging.class);
        board.log(
                Effect.Log.Level.INFO,
                phone.name(),
                "line " + call.line() + " call " + call.reference() + ": "
                        + CallLog.printable(call.remote().display()) + " is transferred to "
                        + CallLog.printable(peer.remote().display()) + (rings ? ", who has not answered yet" : "")
                        + " (call " + peer.reference() + ")");
        board.step(
                peer,
                current ->
                        current.with(new Joined(call.reference(), music, false)).leaving());
        board.step(
                call,
                current -> current.with(new Joining(phone.name(), peer.reference(), rings, music, false))
                        .leaving());
    }

    /** Whether Asterisk was asked to take it: that its channel is not ours any more is then no end of the conversation. */
    static boolean isHandedOver(Call call) {
        Joining joining = call.get(Joining.class);
        Joined joined = call.get(Joined.class);
        return call.stage() == Stage.LEAVING
                && ((joining != null && joining.asked()) || (joined != null && joined.asked()));
    }

    /** Whether it hears music, as one on hold does. */
    static boolean hearsMusic(Call call) {
        Joining joining = call.get(Joining.class);
        return call.stage() == Stage.LEAVING && joining != null && joining.music();
    }

    /** One step of a call on its way out: its far end has answered. */
    static Call answered(Call call) {
        Joined joined = call.get(Joined.class);
        return joined == null ? call : call.with(new Joined(joined.call(), false, joined.asked()));
    }

    /** Whether somebody hears music until its far end answers. */
    static boolean isAwaited(Call call) {
        Joined joined = call.get(Joined.class);
        return call.stage() == Stage.LEAVING && joined != null && joined.awaited();
    }

    @Override
    public void changed(Call before, Call after) {
        Joined joined = after.get(Joined.class);
        Joining joining = after.get(Joining.class);
        if (joining != null && !joining.asked() && after.stage() == Stage.ENDED) {
            step(joining.peer(), peer -> machine.end(peer, EndCause.FAR_HUNG_UP));
        } else if (joining != null) {
            proceed(after.reference());
        } else if (joined != null) {
            proceed(joined.call());
        }
    }

    private void proceed(int reference) {
        Call call = board.call(reference);
        Joining joining = call == null ? null : call.get(Joining.class);
        if (call == null || joining == null || joining.asked() || call.stage() != Stage.LEAVING) {
            return;
        }
        Call peer = board.call(joining.peer());
        if (peer == null) {
            comesBack(call, joining, "the other end is gone");
        } else if (joining.music() && !isAwaited(peer)) {
            board.step(call, current -> current.with(joining.answered()));
        } else if (joining.music() && canLeave(peer)) {
            board.stopTimer(peer.reference(), TimerKey.Kind.SETUP);
        } else if (canLeave(call) && canLeave(peer)) {
            ask(call, joining, peer);
        } else if (peer.far() != null && peer.far().entered()) {
            board.startTimer(peer.reference(), TimerKey.Kind.SETUP, LEAVING);
        }
    }

    private static boolean canLeave(Call call) {
        Far far = call.far();
        return far != null && far.entered() && far.progressed() && !far.music();
    }

    private void ask(Call call, Joining joining, Call peer) {
        String channel = channel(call);
        if (joining.rings()) {
            board.perform(new AsteriskCommand.Ring(call.reference(), channel));
        }
        board.perform(new AsteriskCommand.HandOver(call.reference(), channel, channel(peer)));
        board.startTimer(call.reference(), TimerKey.Kind.SETUP, LEAVING);
        board.startTimer(peer.reference(), TimerKey.Kind.SETUP, LEAVING);
        board.step(call, current -> current.with(joining.askedNow()));
        board.step(peer, current -> current.with(new Joined(call.reference(), false, true)));
    }

    private static String channel(Call call) {
        Far far = call.far();
        return far == null ? "" : far.channel();
    }

    @Override
    public boolean hears(AsteriskEvent event) {
        if (event instanceof AsteriskEvent.ChannelReleased released) {
            return hasLeft(released.channel());
        } else if (event instanceof AsteriskEvent.ChannelLeft left) {
            return hasLeft(left.channel());
        } else if (event instanceof AsteriskEvent.CommandFailed failed
                && failed.command() instanceof AsteriskCommand.HandOver over) {
            notTaken(over, failed.message());
            return true;
        }
        return false;
    }

    /** Who hears music hears ringing instead, but does not depend on us. */
    @Override
    public void stop() {
        for (Call call : board.allCalls()) {
            Joining joining = call.get(Joining.class);
            Call peer = joining == null ? null : board.call(joining.peer());
            if (joining != null && peer != null && hearsMusic(call) && canLeave(peer)) {
                ask(call, joining, peer);
            }
        }
    }

    private boolean hasLeft(String channel) {
        Call call = board.callOfFar(channel);
        if (call == null || !isHandedOver(call)) {
            return false;
        }
        board.step(call, machine::handedOver);
        return true;
    }

    private void notTaken(AsteriskCommand.HandOver over, String why) {
        Call call = board.call(over.call());
        Call peer = board.callOfFar(over.peer());
        if (peer != null && peer.stage() == Stage.LEAVING) {
            board.step(peer, current -> machine.end(current, EndCause.FAILED));
        }
        Joining joining = call == null ? null : call.get(Joining.class);
        if (call != null && joining != null && call.stage() == Stage.LEAVING) {
            comesBack(call, joining, why);
        }
    }

    /** Who was to be transferred rings at the phone that wanted to be rid of them. */
    private void comesBack(Call call, Joining joining, String why) {
        Phone phone = board.phone(joining.phone());
        board.log(
                Effect.Log.Level.WARN,
                joining.phone(),
                "line " + call.line() + " call " + call.reference() + ": cannot be transferred, "
                        + CallLog.printable(why) + ": " + (phone == null ? "ends" : "comes back"));
        if (phone == null || phone.instanceOf(call.line()) == 0 || call.far() == null) {
            board.step(call, current -> machine.end(current, EndCause.FAILED));
            return;
        }
        board.stopTimer(call.reference(), TimerKey.Kind.SETUP);
        if (call.far().music()) {
            // before the ringing, which would end with it
            board.perform(new AsteriskCommand.Unhold(call.reference(), channel(call)));
        }
        board.perform(new AsteriskCommand.Ring(call.reference(), channel(call)));
        board.tell(phone.name(), new PhoneCommand.Notify(Prompt.CANNOT_TRANSFER, 5));
        board.step(
                call, current -> current.without(Joining.class).withoutMusic().comingBackTo(phone.name()));
    }

    private void step(int reference, UnaryOperator<Call> transition) {
        @Nullable Call call = board.call(reference);
        if (call != null && call.stage() == Stage.LEAVING) {
            board.step(call, transition);
        }
    }
}
