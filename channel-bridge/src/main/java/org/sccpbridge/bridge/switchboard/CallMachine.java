package org.sccpbridge.bridge.switchboard;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.bridge.config.Codec;
import org.sccpbridge.bridge.switchboard.AsteriskCommand.Answer;
import org.sccpbridge.bridge.switchboard.AsteriskCommand.CreateBridge;
import org.sccpbridge.bridge.switchboard.AsteriskCommand.CreateMedia;
import org.sccpbridge.bridge.switchboard.AsteriskCommand.DestroyBridge;
import org.sccpbridge.bridge.switchboard.AsteriskCommand.Dial;
import org.sccpbridge.bridge.switchboard.AsteriskCommand.Hangup;
import org.sccpbridge.bridge.switchboard.AsteriskCommand.Join;
import org.sccpbridge.bridge.switchboard.AsteriskCommand.Ring;
import org.sccpbridge.bridge.switchboard.AsteriskCommand.SendDtmf;
import org.sccpbridge.bridge.switchboard.TimerKey.Kind;

/**
 * The life of one call: each method is one transition, from the call as it is to the call as it will be. What the phones show follows
 * from the call alone ({@link FaceRenderer}); only what Asterisk and the timers have to do is said here.
 */
final class CallMachine {
    private static final Duration OPEN_MEDIA = Duration.ofSeconds(5);
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

    Call entered(Call call, String channel) {
        Far far = call.far();
        Media media = call.media();
        if (far != null && far.channel().equals(channel) && !far.entered()) {
            world.perform(new Join(call.reference(), world.bridge(call.reference()), channel));
            world.perform(new Dial(call.reference(), channel));
            world.stopTimer(call.reference(), Kind.SETUP);
            return call.withFar(far.enteredNow());
        }
        if (media != null && media.channel().equals(channel) && !media.joined()) {
            world.perform(new Join(call.reference(), world.bridge(call.reference()), channel));
            return call.withMedia(media.joinedNow());
        }
        return call;
    }

    Call dialled(Call call, DialStatus status) {
        Far far = call.far();
        if (far == null || call.incoming() || !call.stage().isSettingUp()) {
            return call;
        }
        Call alive = call.withFar(far.progressedNow());
        return switch (status) {
            case RINGING -> alive.at(Stage.RINGING_OUT);
            case PROGRESS -> earlyMedia(alive) ? openMedia(alive) : alive;
            case ANSWER -> answered(alive);
            case BUSY -> fail(alive, Failure.BUSY);
            case CONGESTION, UNAVAILABLE -> fail(alive, Failure.CONGESTION);
            case NO_ANSWER -> fail(alive, Failure.NO_ANSWER);
            case STARTED, PROCEEDING, CANCEL -> alive;
        };
    }

    private boolean earlyMedia(Call call) {
        Phone phone = call.phone() == null ? null : world.phone(call.phone());
        return phone != null && phone.earlyMedia();
    }

    Call answered(Call call) {
        return call.stage().isSettingUp() ? openMedia(call.at(Stage.CONNECTED)) : call;
    }

    /** A channel of the call left; {@code cause} is 0 when it said none. */
    Call left(Call call, String channel, int cause) {
        Far far = call.far();
        if (far != null && far.channel().equals(channel)) {
            int why = far.cause() > 0 ? far.cause() : cause;
            Call alone = call.withFar(null);
            return switch (call.stage()) {
                case RINGING_IN ->
                    end(alone, why == ANSWERED_ELSEWHERE ? EndCause.ANSWERED_ELSEWHERE : EndCause.CALLER_GAVE_UP);
                case PROCEEDING, RINGING_OUT -> fail(alone, Failure.ofCause(why, far.progressed()));
                default -> end(alone, EndCause.FAR_HUNG_UP);
            };
        }
        return call.isMedia(channel) ? end(call.withMedia(null), EndCause.ASTERISK_LOST) : call;
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

    Call partyChanged(Call call, Party party) {
        Far far = call.far();
        return far != null && far.withheld() ? call : call.with(party);
    }

    Call sendDigit(Call call, char digit) {
        Far far = call.far();
        if (far != null && far.entered() && call.media() != null && DTMF.indexOf(digit) >= 0) {
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
            world.perform(new CreateBridge(call.reference(), world.bridge(call.reference())));
            world.perform(new Join(call.reference(), world.bridge(call.reference()), far.channel()));
            world.perform(new Ring(call.reference(), far.channel()));
        }
        return call;
    }

    Call answer(Call call, String phone) {
        Far far = call.far();
        if (call.stage() != Stage.RINGING_IN || far == null || !call.ringing().contains(phone)) {
            return call;
        }
        Call taken = call.takenBy(phone);
        if (codec(taken) == null) {
            world.tell(phone, new PhoneCommand.Notify(Failure.NO_CODEC.prompt(), 5));
            return withdraw(call, phone, HangupReason.CONGESTION);
        }
        world.perform(new Answer(call.reference(), far.channel()));
        return openMedia(taken);
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

    // ---- media

    @Nullable
    Codec codec(Call call) {
        Phone phone = call.phone() == null ? null : world.phone(call.phone());
        if (phone == null) {
            return null;
        }
        return world.line(call.line()).codecs().stream()
                .filter(phone.codecs()::contains)
                .findFirst()
                .orElse(null);
    }

    private Call openMedia(Call call) {
        Codec codec = codec(call);
        if (call.media() != null) {
            return call;
        }
        if (codec == null) {
            return fail(call, Failure.NO_CODEC);
        }
        int party = world.nextParty();
        world.startTimer(call.reference(), Kind.MEDIA, OPEN_MEDIA);
        return call.withMedia(Media.opening(party, codec, world.mediaChannel(call.reference(), party)));
    }

    Call receiveChannelOpened(Call call, int party, MediaAddress phone) {
        Media media = call.media();
        if (media == null || media.party() != party || media.requested()) {
            return call;
        }
        world.stopTimer(call.reference(), Kind.MEDIA);
        Party self = world.line(call.line()).identity();
        world.perform(new CreateMedia(call.reference(), media.channel(), phone, media.codec(), self));
        return call.withMedia(media.openedAt(phone));
    }

    Call receiveChannelFailed(Call call, int party) {
        Media media = call.media();
        return media == null || media.party() != party ? call : fail(call, Failure.NO_MEDIA);
    }

    Call mediaCreated(Call call, String channel, MediaAddress asterisk) {
        Media media = call.media();
        return media == null || !media.channel().equals(channel) ? call : call.withMedia(media.createdAt(asterisk));
    }

    // ---- timers and ends

    Call timer(Call call, Kind kind) {
        return switch (kind) {
            case FIRST_DIGIT -> fail(call, Failure.NO_DIGITS);
            case NEXT_DIGIT -> call;
            case SETUP -> fail(call, Failure.CONGESTION);
            case MEDIA -> fail(call, Failure.NO_MEDIA);
            case HEARD_DIGIT -> call.hearing('\0');
            case ON_HOOK -> end(call, EndCause.FAILED);
            case LINK -> world.asteriskIsUp() ? call : givenUp(call);
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
        Media media = call.media();
        if (far == null) {
            return call;
        }
        Call next = call;
        if (call.stage() == Stage.RINGING_IN) {
            return bridgeIsThere ? call : arrive(call);
        } else if (call.incoming() && !answered) {
            world.perform(new Answer(call.reference(), far.channel()));
        } else if (!far.entered()) {
            next = entered(next, far.channel());
        } else if (answered) {
            next = answered(next);
        }
        return media != null && media.requested() ? entered(next, media.channel()) : next;
    }

    /** The phone gets tone and text for it; what there was in Asterisk ends. */
    Call fail(Call call, Failure failure) {
        if (call.stage() == Stage.FAILED) {
            return call;
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

    private void stopTimers(Call call) {
        for (Kind kind : Kind.values()) {
            world.stopTimer(call.reference(), kind);
        }
    }

    private void release(Call call, HangupReason reason) {
        Far far = call.far();
        Media media = call.media();
        if (far != null) {
            world.perform(new Hangup(call.reference(), far.channel(), reason));
        }
        if (media != null && media.requested()) {
            world.perform(new Hangup(call.reference(), media.channel(), HangupReason.NORMAL));
        }
        if (call.bridged()) {
            world.perform(new DestroyBridge(call.reference(), world.bridge(call.reference()), Set.of()));
        }
    }
}
