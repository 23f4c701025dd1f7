package org.sccpbridge.bridge.switchboard;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.sccpbridge.bridge.switchboard.AsteriskCommand.Answer;
import org.sccpbridge.bridge.switchboard.AsteriskCommand.Dial;
import org.sccpbridge.bridge.switchboard.AsteriskCommand.Hangup;
import org.sccpbridge.bridge.switchboard.AsteriskCommand.Join;
import org.sccpbridge.bridge.switchboard.AsteriskCommand.Ring;
import org.sccpbridge.bridge.switchboard.AsteriskCommand.SendDtmf;
import org.sccpbridge.bridge.switchboard.TimerKey.Kind;

/**
 * The life of one call: each method is one transition, from the call as it is to the call as it will be. What the phones show
 * ({@link FaceRenderer}), who hears it ({@link Ears}), its bridge and its music ({@link Talks}) follow from the call alone; only what the far
 * leg and the timers have to do is said here.
 */
final class CallMachine {
    private static final Duration FAILURE_TONE = Duration.ofSeconds(15);
    private static final Duration LINK_AWAY = Duration.ofSeconds(10);
    private static final Duration LEAVING = Duration.ofSeconds(2);
    private static final Duration HEARD_DIGIT = Duration.ofMillis(200);
    private static final String DTMF = "0123456789ABCD*#";
    private static final int ANSWERED_ELSEWHERE = 26;

    private final Surroundings world;

    CallMachine(Surroundings world) {
        this.world = world;
    }

    // ---- the far leg

    Call entered(Call call) {
        Far far = call.far();
        if (far == null || far.entered()) {
            return call;
        }
        world.perform(new Join(call.reference(), world.bridge(call.talk()), far.channel()));
        world.perform(new Dial(call.reference(), far.channel()));
        world.stopTimer(call.reference(), Kind.SETUP);
        return call.withFar(far.enteredNow());
    }

    Call dialled(Call call, DialStatus status) {
        Far far = call.far();
        if (far == null || call.incoming()) {
            return call;
        }
        Call alive = call.withFar(far.progressedNow());
        if (call.stage() == Stage.LEAVING) {
            return departing(alive, status);
        }
        if (!call.stage().isSettingUp()) {
            return alive;
        }
        return switch (status) {
            case RINGING -> alive.at(Stage.RINGING_OUT);
            case PROGRESS -> earlyMedia(alive) ? alive.withEarlyAudio() : alive;
            case ANSWER -> answered(alive);
            case BUSY -> fail(alive, Failure.BUSY);
            case CONGESTION, UNAVAILABLE -> fail(alive, Failure.CONGESTION);
            case NO_ANSWER -> fail(alive, Failure.NO_ANSWER);
            case STARTED, PROCEEDING, CANCEL -> alive;
        };
    }

    /** Once it is in Asterisk's hands whoever waits hears a failure; before that they come back. */
    private Call departing(Call call, DialStatus status) {
        return switch (status) {
            case ANSWER -> Departures.answered(call);
            case BUSY, CONGESTION, UNAVAILABLE, NO_ANSWER ->
                Departures.isAwaited(call) ? end(call, EndCause.FAILED) : call;
            case STARTED, PROCEEDING, RINGING, PROGRESS, CANCEL -> call;
        };
    }

    private boolean earlyMedia(Call call) {
        Phone phone = call.phone() == null ? null : world.phone(call.phone());
        return phone != null && phone.earlyMedia();
    }

    Call answered(Call call) {
        Far far = call.far();
        Call alive = far == null ? call : call.withFar(far.progressedNow());
        return call.stage().isSettingUp() ? alive.at(Stage.CONNECTED) : Departures.answered(alive);
    }

    /** The far leg left; {@code cause} is 0 when it said none. */
    Call left(Call call, int cause) {
        Far far = call.far();
        if (far == null) {
            return call;
        }
        int why = far.cause() > 0 ? far.cause() : cause;
        Call alone = call.withFar(null);
        return switch (call.stage()) {
            case RINGING_IN ->
                end(alone, why == ANSWERED_ELSEWHERE ? EndCause.ANSWERED_ELSEWHERE : EndCause.CALLER_GAVE_UP);
            case PROCEEDING, RINGING_OUT -> fail(alone, Failure.ofCause(why, far.progressed()));
            default -> end(alone, EndCause.FAR_HUNG_UP);
        };
    }

    /** The caller is gone before we could ring: whether another phone has the call or it is missed, its last event will say. */
    Call leaving(Call call) {
        world.startTimer(call.reference(), Kind.SETUP, LEAVING);
        return call;
    }

    Call hangupRequested(Call call, int cause) {
        Far far = call.far();
        return far == null ? call : call.withFar(far.hangingUp(cause));
    }

    Call partyChanged(Call call, AsteriskEvent.PartyChanged news) {
        return news.withheld() ? call.withheld() : call.with(news.party());
    }

    Call sendDigit(Call call, String phone, char digit) {
        Far far = call.far();
        boolean heard = world.hears(phone, call);
        if (far != null && far.entered() && heard && DTMF.indexOf(digit) >= 0) {
            world.perform(new SendDtmf(call.reference(), far.channel(), digit));
        }
        return call;
    }

    Call heard(Call call, char digit) {
        world.startTimer(call.reference(), Kind.HEARD_DIGIT, HEARD_DIGIT);
        return call.hearing(digit);
    }

    // ---- incoming

    Call arrive(Call call) {
        Far far = call.far();
        if (far != null) {
            // joined before anything else: commands on a channel outside a bridge take up to 200 ms on old Asterisk
            // versions
            world.makeBridge(call);
            world.perform(new Join(call.reference(), world.bridge(call.talk()), far.channel()));
            world.perform(new Ring(call.reference(), far.channel()));
        }
        return call;
    }

    Call answer(Call call, String phone) {
        Far far = call.far();
        if (call.stage() != Stage.RINGING_IN || far == null || !call.ringing().contains(phone)) {
            return call;
        }
        if (world.codec(phone, call.line()) == null) {
            world.tell(phone, new PhoneCommand.Notify(Failure.NO_CODEC.prompt(), 5));
            return withdraw(call, phone, HangupReason.CONGESTION);
        }
        world.perform(new Answer(call.reference(), far.channel(), world.identity(phone, call.line())));
        return call.takenBy(phone);
    }

    /** The call no longer rings at {@code phone}; at the last one it ends. */
    Call withdraw(Call call, String phone, HangupReason reason) {
        Set<String> others = new TreeSet<>(call.ringing());
        others.remove(phone);
        EndCause why = switch (reason) {
            case BUSY -> EndCause.REJECTED_HERE;
            case ABSENT -> EndCause.PHONE_GONE;
            default -> EndCause.FAILED;
        };
        return others.isEmpty() ? end(call, why, reason) : call.ringingAt(others);
    }

    // ---- timers and ends

    Call timer(Call call, Kind kind) {
        return switch (kind) {
            case FIRST_DIGIT -> fail(call, Failure.NO_DIGITS);
            case SETUP -> fail(call, Failure.CONGESTION);
            case ABSENT -> call.ringing().isEmpty() ? end(call, EndCause.PHONE_GONE, HangupReason.ABSENT) : call;
            case HEARD_DIGIT -> call.hearing('\0');
            case ON_HOOK -> end(call, EndCause.FAILED);
            case LINK -> world.asteriskIsUp() ? call : givenUp(call);
            // those of features
            default -> call;
        };
    }

    private Call givenUp(Call call) {
        return call.stage() == Stage.RINGING_IN
                ? end(call, EndCause.ASTERISK_LOST)
                : call.stage().isSettingUp() ? fail(call, Failure.ASTERISK_AWAY) : call;
    }

    // ---- the link to Asterisk

    Call linkLost(Call call) {
        if (call.stage() == Stage.RINGING_IN || call.stage().isSettingUp()) {
            world.startTimer(call.reference(), Kind.LINK, LINK_AWAY);
        }
        return call;
    }

    /** The link is back and the far leg still there: what was missed or could not be asked for meanwhile is done now. */
    Call resume(Call call, boolean answered, boolean bridgeIsThere) {
        Far far = call.far();
        if (far == null) {
            return call;
        }
        if (call.stage() == Stage.RINGING_IN) {
            return bridgeIsThere ? call : arrive(call);
        } else if (call.incoming() && !answered) {
            world.perform(new Answer(call.reference(), far.channel(), world.identity(call.phone(), call.line())));
        } else if (!far.entered()) {
            return entered(call);
        } else if (answered) {
            return answered(call);
        }
        return call;
    }

    /** The phone gets tone and text for it; what there was in Asterisk ends. */
    Call fail(Call call, Failure reason) {
        Failure failure = call.has(Pickup.Asked.class) ? reason.ofPickup() : reason;
        if (call.stage() == Stage.FAILED) {
            return call;
        }
        if (call.stage() == Stage.LEAVING) {
            return end(call, EndCause.FAILED);
        }
        if (call.held()) {
            // the user's ear may be elsewhere: no tone, no text
            return end(call, EndCause.FAILED);
        }
        if (call.stage() == Stage.RINGING_IN) {
            // nobody here has it yet: it is the caller's to hear of
            return end(call, EndCause.FAILED, HangupReason.CONGESTION);
        }
        stopTimers(call);
        release(call, HangupReason.NORMAL);
        world.startTimer(call.reference(), Kind.ON_HOOK, FAILURE_TONE);
        return call.failed(failure);
    }

    Call end(Call call, EndCause cause) {
        return end(call, cause, HangupReason.NORMAL);
    }

    Call end(Call call, EndCause cause, HangupReason reason) {
        stopTimers(call);
        release(call, reason);
        return call.ended(cause);
    }

    /** Its far leg goes on without us. */
    Call handedOver(Call call) {
        return end(call.withFar(null), EndCause.TRANSFERRED);
    }

    private void stopTimers(Call call) {
        for (Kind kind : Kind.values()) {
            // a path's timer is not the call's
            if (!kind.isOfPath()) {
                world.stopTimer(call.reference(), kind);
            }
        }
    }

    private void release(Call call, HangupReason reason) {
        Far far = call.far();
        if (far != null) {
            world.perform(new Hangup(call.reference(), far.channel(), reason));
        }
    }
}
