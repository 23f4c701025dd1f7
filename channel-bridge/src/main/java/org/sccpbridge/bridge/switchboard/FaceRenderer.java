package org.sccpbridge.bridge.switchboard;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.bridge.switchboard.Face.Audio;
import org.sccpbridge.bridge.switchboard.Face.Info;
import org.sccpbridge.bridge.switchboard.Face.Ringing;
import org.sccpbridge.bridge.switchboard.Face.Shown;
import org.sccpbridge.bridge.switchboard.Face.Sound;
import org.sccpbridge.bridge.switchboard.Line.DialTones;
import org.sccpbridge.sccp.message.code.CallStateCode;
import org.sccpbridge.sccp.message.code.CallType;
import org.sccpbridge.sccp.message.code.RingMode;
import org.sccpbridge.sccp.message.code.SoftKeySet;
import org.sccpbridge.sccp.message.code.Tone;

/** From the calls of a phone to its {@link Face}: the one place that says how a call looks and sounds. */
final class FaceRenderer {
    private FaceRenderer() {}

    /** @param calls those to be seen at the phone, oldest first, none of them ended */
    static Face render(Phone phone, List<Call> calls, Switchboard board) {
        Sketch face = new Sketch(board.asteriskIsUp() ? Prompt.IDLE : Prompt.ASTERISK_AWAY);
        for (Call call : calls) {
            Aspect aspect = Aspect.of(call, phone.name());
            int line = phone.shownAt(call.line());
            Line settings = board.line(call.line());
            face.calls.put(call.reference(), show(phone, call, aspect, line, board));
            face.light(line, aspect);
            if (aspect == Aspect.RINGING_IN && face.ringing == null) {
                boolean silent = phone.appearance(call.line()).silent();
                face.ringing = new Ringing(
                        line, call.reference(), silent ? RingMode.FLASH_ONLY : DistinctiveRing.mode(call, settings));
            }
            if (aspect.isActive() && face.activeLine == 0) {
                face.activeLine = line;
                face.tone = sound(call, line, settings.dialTones(), board.hears(phone.name(), call));
            }
        }
        face.audio = audio(board.audioOf(phone.name()));
        board.features().draw(phone, face);
        return face.finished();
    }

    private static Shown show(Phone phone, Call call, Aspect aspect, int line, Switchboard board) {
        Info info = info(call, board.identity(call.phone() == null ? phone.name() : call.phone(), call.line()));
        boolean dials = aspect != Aspect.RINGING_IN
                && !aspect.isRemote()
                && !call.incoming()
                && !call.stage().collectsDigits();
        return new Shown(
                line,
                call.reference(),
                aspect.isActive(),
                state(call, aspect),
                keys(aspect),
                board.meaningful(phone, call),
                prompt(call, aspect, isBusy(phone, board)),
                dials ? call.digits() : "",
                info,
                Selecting.isSelected(call, phone.name()));
    }

    private static boolean isBusy(Phone phone, Switchboard board) {
        return board.phoneCalls().active(phone) != null;
    }

    private static CallStateCode state(Call call, Aspect aspect) {
        return switch (aspect) {
            case OFF_HOOK, DIALING -> CallStateCode.OFF_HOOK;
            case PROCEEDING -> CallStateCode.PROCEED;
            case RINGING_OUT -> CallStateCode.RING_OUT;
            // a second call is RingIn too: known servers send it so, with a tone in place of the ringing
            case RINGING_IN -> CallStateCode.RING_IN;
            case CONNECTED -> CallStateCode.CONNECTED;
            case FAILED -> failure(call).callState();
            case HELD -> CallStateCode.HOLD;
            case REMOTE -> CallStateCode.CALL_REMOTE_MULTILINE;
            case REMOTE_HELD -> CallStateCode.REMOTE_HOLD;
            case NONE -> CallStateCode.ON_HOOK;
        };
    }

    private static SoftKeySet keys(Aspect aspect) {
        return switch (aspect) {
            case OFF_HOOK -> SoftKeySet.OFF_HOOK;
            case DIALING -> SoftKeySet.DIGITS_FOLLOWING;
            case PROCEEDING, RINGING_OUT, FAILED -> SoftKeySet.RING_OUT;
            case RINGING_IN -> SoftKeySet.RING_IN;
            case CONNECTED -> SoftKeySet.CONNECTED;
            case HELD, REMOTE_HELD -> SoftKeySet.ON_HOLD;
            case REMOTE -> SoftKeySet.ON_HOOK_STEALABLE;
            case NONE -> SoftKeySet.ON_HOOK;
        };
    }

    private static String prompt(Call call, Aspect aspect, boolean busy) {
        return switch (aspect) {
            case OFF_HOOK, DIALING -> Prompt.ENTER_NUMBER;
            case PROCEEDING -> Prompt.PROCEED;
            case RINGING_OUT -> Prompt.RING_OUT;
            case RINGING_IN ->
                busy
                        ? Prompt.CALL_WAITING
                        : Prompt.FROM
                                + (call.remote().isUnknown()
                                        ? " anonymous"
                                        : " " + call.remote().display());
            case CONNECTED -> call.has(HoldAndResume.FarHolds.class) ? Prompt.FAR_HOLD : Prompt.CONNECTED;
            case FAILED -> failure(call).prompt();
            case HELD, REMOTE_HELD -> Prompt.HOLD;
            case REMOTE -> Prompt.IN_USE_REMOTE;
            case NONE -> Prompt.IDLE;
        };
    }

    private static Failure failure(Call call) {
        Failure failure = call.failure();
        return failure == null ? Failure.CONGESTION : failure;
    }

    private static @Nullable Info info(Call call, Party self) {
        if (call.stage().collectsDigits()) {
            return null;
        }
        if (call.incoming()) {
            return new Info(
                    CallType.INBOUND,
                    call.remote(),
                    new Party(called(call, self), self.name()),
                    call.get(Redirection.class));
        }
        Party called = call.remote().isUnknown() ? new Party(call.digits(), "") : call.remote();
        return new Info(CallType.OUTBOUND, self, called, null);
    }

    private static String called(Call call, Party self) {
        return call.digits().isEmpty() ? self.number() : call.digits();
    }

    /** Tones are the phone's own; while audio is open what the far end sends is heard instead. */
    private static @Nullable Sound sound(Call call, int line, DialTones dialTones, boolean hears) {
        Tone tone = switch (call.stage()) {
            case OFF_HOOK -> dialTones.first();
            case DIALING -> whileDialing(call, dialTones);
            case RINGING_OUT -> hears ? null : Tone.ALERTING_TONE;
            case FAILED -> failure(call).tone();
            case CONNECTED -> call.heard() == '\0' ? null : dtmf(call.heard());
            case PROCEEDING, RINGING_IN, LEAVING, ENDED -> null;
        };
        return tone == null ? null : new Sound(line, call.reference(), tone);
    }

    private static @Nullable Tone whileDialing(Call call, DialTones dialTones) {
        if (call.digits().equals(dialTones.secondaryDigits())) {
            return dialTones.secondary();
        }
        return call.dialTone() ? dialTones.first() : null;
    }

    private static @Nullable Tone dtmf(char digit) {
        return switch (digit) {
            case '1', '2', '3', '4', '5', '6', '7', '8', '9' -> new Tone(digit - '0');
            case '0' -> Tone.DTMF_0;
            case '*' -> Tone.DTMF_STAR;
            case '#' -> Tone.DTMF_POUND;
            case 'A' -> Tone.DTMF_A;
            case 'B' -> Tone.DTMF_B;
            case 'C' -> Tone.DTMF_C;
            case 'D' -> Tone.DTMF_D;
            default -> null;
        };
    }

    private static @Nullable Audio audio(@Nullable Media path) {
        return path == null ? null : new Audio(path.call(), path.line(), path.party(), path.codec(), path.asterisk());
    }
}
