package org.sccpbridge.bridge.switchboard;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.bridge.config.Codec;
import org.sccpbridge.bridge.dialplan.Dialplan;
import org.sccpbridge.bridge.dialplan.DialplanMatch;
import org.sccpbridge.bridge.switchboard.AsteriskCommand.Answer;
import org.sccpbridge.bridge.switchboard.AsteriskCommand.CreateBridge;
import org.sccpbridge.bridge.switchboard.AsteriskCommand.CreateFar;
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
    /** Asterisk refuses longer extensions. */
    static final int LONGEST_NUMBER = Dialplan.LONGEST_NUMBER;

    private static final Duration SETUP = Duration.ofSeconds(10);
    private static final Duration OPEN_MEDIA = Duration.ofSeconds(5);
    private static final Duration FAILURE_TONE = Duration.ofSeconds(15);
    private static final Duration HEARD_DIGIT = Duration.ofMillis(200);
    private static final int ANSWERED_ELSEWHERE = 26;

    private final Surroundings world;

    CallMachine(Surroundings world) {
        this.world = world;
    }

    // ---- outgoing: from off hook to the dialplan

    Call offHook(Call call) {
        if (!world.asteriskIsUp()) {
            return fail(call, Failure.ASTERISK_AWAY);
        }
        Line line = world.line(call.line());
        world.startTimer(call.reference(), Kind.FIRST_DIGIT, line.firstDigitTimeout());
        world.perform(new AsteriskCommand.ReadDialplan(line.context()));
        return call;
    }

    Call digit(Call call, char digit) {
        if (call.stage().collectsDigits()) {
            return collect(call, digit);
        }
        Far far = call.far();
        if (far != null && far.entered() && call.media() != null) {
            world.perform(new SendDtmf(call.reference(), far.channel(), digit));
        }
        return call;
    }

    private Call collect(Call call, char digit) {
        Line line = world.line(call.line());
        if (digit == line.endOfDial() && !call.digits().isEmpty() && !isPartOfNumber(call, digit)) {
            return dial(call);
        }
        if (call.digits().length() >= LONGEST_NUMBER) {
            return fail(call, Failure.INVALID_NUMBER);
        }
        world.stopTimer(call.reference(), Kind.FIRST_DIGIT);
        return weigh(call.dialled(call.digits() + digit, false).at(Stage.DIALING));
    }

    private boolean isPartOfNumber(Call call, char digit) {
        DialplanMatch match = match(call, call.digits() + digit);
        return match != null && (match.exists() || match.canGrow());
    }

    /** Dials, waits or gives up, by what the dialplan says of the digits so far; again when the dialplan was read. */
    Call weigh(Call call) {
        if (call.stage() != Stage.DIALING) {
            return call;
        }
        DialplanMatch match = match(call, call.digits());
        boolean tone = match != null && match.ignorePattern();
        if (match != null && !match.canGrow() && !match.uncertain()) {
            return match.exists() ? dial(call) : fail(call, Failure.INVALID_NUMBER);
        }
        world.startTimer(
                call.reference(), Kind.NEXT_DIGIT, world.line(call.line()).digitTimeout());
        return call.dialled(call.digits(), tone);
    }

    private @Nullable DialplanMatch match(Call call, String digits) {
        String context = world.line(call.line()).context();
        Dialplan dialplan = world.dialplan(context);
        return dialplan == null ? null : dialplan.match(context, digits);
    }

    Call backspace(Call call) {
        if (call.stage() != Stage.DIALING) {
            return call;
        }
        String left = call.digits().substring(0, call.digits().length() - 1);
        if (left.isEmpty()) {
            world.stopTimer(call.reference(), Kind.NEXT_DIGIT);
            world.startTimer(
                    call.reference(), Kind.FIRST_DIGIT, world.line(call.line()).firstDigitTimeout());
            return call.dialled("", true).at(Stage.OFF_HOOK);
        }
        world.startTimer(
                call.reference(), Kind.NEXT_DIGIT, world.line(call.line()).digitTimeout());
        return call.dialled(left, false);
    }

    /** A number that is complete: end-of-dial key, time-out, speed dial, redial, en bloc. */
    Call dial(Call call, String number) {
        return call.stage().collectsDigits() ? dial(call.dialled(number, false)) : call;
    }

    Call dial(Call call) {
        world.stopTimer(call.reference(), Kind.FIRST_DIGIT);
        world.stopTimer(call.reference(), Kind.NEXT_DIGIT);
        String number = call.digits();
        if (!world.asteriskIsUp()) {
            return fail(call, Failure.ASTERISK_AWAY);
        }
        DialplanMatch match = match(call, number);
        if (!isDiallable(number) || (match != null && !match.exists() && !match.uncertain())) {
            return fail(call, Failure.INVALID_NUMBER);
        }
        Codec codec = codec(call);
        if (codec == null) {
            return fail(call, Failure.NO_CODEC);
        }
        Line line = world.line(call.line());
        String channel = world.farChannel(call.reference());
        world.perform(new CreateBridge(call.reference(), world.bridge(call.reference())));
        world.perform(
                new CreateFar(call.reference(), channel, number, line.context(), codec, farVariables(line, number)));
        world.startTimer(call.reference(), Kind.SETUP, SETUP);
        return call.at(Stage.PROCEEDING).with(new Party(number, "")).withFar(Far.requested(channel));
    }

    /** Whether a number can be part of a dial string: letters, digits and what keypads have; no separator of any kind. */
    static boolean isDiallable(String number) {
        return !number.isEmpty()
                && number.length() <= LONGEST_NUMBER
                && number.chars()
                        .allMatch(c -> (c >= '0' && c <= '9')
                                || (c >= 'A' && c <= 'Z')
                                || (c >= 'a' && c <= 'z')
                                || "*#+-._".indexOf(c) >= 0);
    }

    /** The identity goes on the connected side: it is the caller id of the half that runs the dialplan. */
    private static Map<String, String> farVariables(Line line, String number) {
        Map<String, String> variables = new LinkedHashMap<>(line.variables());
        variables.put("CONNECTEDLINE(num,i)", line.identity().number());
        variables.put("CONNECTEDLINE(name,i)", line.identity().name());
        if (!line.presentation().isEmpty()) {
            variables.put("CONNECTEDLINE(pres,i)", line.presentation());
        }
        if (!line.accountCode().isEmpty()) {
            variables.put("CHANNEL(peeraccount)", line.accountCode());
        }
        if (!line.language().isEmpty()) {
            variables.put("CHANNEL(language)", line.language());
        }
        if (!line.musicClass().isEmpty()) {
            variables.put("CHANNEL(musicclass)", line.musicClass());
        }
        variables.put("CALLERID(num)", number);
        return variables;
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
                case RINGING_IN -> end(
                        alone, why == ANSWERED_ELSEWHERE ? EndCause.ANSWERED_ELSEWHERE : EndCause.CALLER_GAVE_UP);
                case PROCEEDING, RINGING_OUT -> fail(alone, Failure.ofCause(why, far.progressed()));
                default -> end(alone, EndCause.FAR_HUNG_UP);
            };
        }
        return call.isMedia(channel) ? end(call.withMedia(null), EndCause.ASTERISK_LOST) : call;
    }

    Call hangupRequested(Call call, int cause) {
        Far far = call.far();
        return far == null ? call : call.withFar(far.hangingUp(cause));
    }

    Call heard(Call call, char digit) {
        world.startTimer(call.reference(), Kind.HEARD_DIGIT, HEARD_DIGIT);
        return call.hearing(digit);
    }

    // ---- incoming

    Call arrive(Call call) {
        Far far = call.far();
        if (far != null) {
            // joined before anything else: commands on a channel outside a bridge take up to 200 ms on old Asterisk versions
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
        EndCause why = reason == HangupReason.BUSY ? EndCause.REJECTED_HERE : EndCause.PHONE_GONE;
        return others.isEmpty() ? end(call, why, reason) : call.ringingAt(others);
    }

    // ---- media

    private @Nullable Codec codec(Call call) {
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
        return call.withMedia(media.requestedNow());
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
            case NEXT_DIGIT -> dial(call);
            case SETUP -> fail(call, Failure.CONGESTION);
            case MEDIA -> fail(call, Failure.NO_MEDIA);
            case HEARD_DIGIT -> call.hearing('\0');
            case ON_HOOK -> end(call, EndCause.FAILED);
        };
    }

    /** The phone gets tone and text for it; what there was in Asterisk ends. */
    Call fail(Call call, Failure failure) {
        stopTimers(call);
        release(call, HangupReason.NORMAL);
        world.startTimer(call.reference(), Kind.ON_HOOK, FAILURE_TONE);
        return call.failed(failure);
    }

    Call end(Call call, EndCause cause) {
        return end(call, cause, HangupReason.NORMAL);
    }

    private Call end(Call call, EndCause cause, HangupReason reason) {
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
            world.perform(new DestroyBridge(call.reference(), world.bridge(call.reference())));
        }
    }
}
