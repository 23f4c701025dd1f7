package org.sccpbridge.bridge.switchboard;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.bridge.switchboard.Face.Audio;
import org.sccpbridge.bridge.switchboard.Face.Info;
import org.sccpbridge.bridge.switchboard.Face.Ringing;
import org.sccpbridge.bridge.switchboard.Face.Shown;
import org.sccpbridge.bridge.switchboard.Face.Sound;
import org.sccpbridge.bridge.switchboard.Line.DialTones;
import org.sccpbridge.sccp.message.code.CallStateCode;
import org.sccpbridge.sccp.message.code.CallType;
import org.sccpbridge.sccp.message.code.LampMode;
import org.sccpbridge.sccp.message.code.SoftKeySet;
import org.sccpbridge.sccp.message.code.Tone;

/** From the calls of a phone to its {@link Face}: the one place that says how a call looks and sounds. */
final class FaceRenderer {
    private FaceRenderer() {}

    /** @param calls those the phone takes part in, oldest first, none of them ended */
    static Face render(Phone phone, Collection<Call> calls, Surroundings world) {
        String idle = world.asteriskIsUp() ? Prompt.IDLE : Prompt.ASTERISK_AWAY;
        if (calls.isEmpty()) {
            return Face.idle(idle);
        }
        SortedMap<Integer, Shown> shown = new TreeMap<>();
        SortedMap<Integer, LampMode> lamps = new TreeMap<>();
        int activeLine = 0;
        Sound tone = null;
        Ringing ringing = null;
        Audio audio = null;
        for (Call call : calls) {
            int line = phone.instanceOf(call.line());
            Line settings = world.line(call.line());
            shown.put(call.reference(), show(call, line, settings));
            if (call.stage() == Stage.RINGING_IN) {
                lamps.putIfAbsent(line, LampMode.BLINK);
                ringing = ringing == null ? new Ringing(line, call.reference(), settings.ring()) : ringing;
            } else {
                lamps.put(line, LampMode.ON);
                activeLine = line;
                tone = sound(call, line, settings.dialTones());
                audio = audio(call);
            }
        }
        return new Face(shown, lamps, activeLine, tone, activeLine == 0 ? ringing : null, activeLine != 0, audio, idle);
    }

    private static Shown show(Call call, int line, Line settings) {
        Info info = info(call, settings.identity());
        String dialed = call.incoming() || call.stage().collectsDigits() ? "" : call.digits();
        return new Shown(line, call.reference(), state(call), keys(call), prompt(call), dialed, info);
    }

    private static CallStateCode state(Call call) {
        return switch (call.stage()) {
            case OFF_HOOK, DIALING -> CallStateCode.OFF_HOOK;
            case PROCEEDING -> CallStateCode.PROCEED;
            case RINGING_OUT -> CallStateCode.RING_OUT;
            case RINGING_IN -> CallStateCode.RING_IN;
            case CONNECTED -> CallStateCode.CONNECTED;
            case FAILED -> failure(call).callState();
            case ENDED -> CallStateCode.ON_HOOK;
        };
    }

    private static SoftKeySet keys(Call call) {
        return switch (call.stage()) {
            case OFF_HOOK -> SoftKeySet.OFF_HOOK;
            case DIALING -> SoftKeySet.DIGITS_FOLLOWING;
            case PROCEEDING, RINGING_OUT, FAILED -> SoftKeySet.RING_OUT;
            case RINGING_IN -> SoftKeySet.RING_IN;
            case CONNECTED -> SoftKeySet.CONNECTED;
            case ENDED -> SoftKeySet.ON_HOOK;
        };
    }

    private static String prompt(Call call) {
        return switch (call.stage()) {
            case OFF_HOOK, DIALING -> Prompt.ENTER_NUMBER;
            case PROCEEDING -> Prompt.PROCEED;
            case RINGING_OUT -> Prompt.RING_OUT;
            case RINGING_IN ->
                Prompt.FROM
                        + (call.remote().isUnknown()
                                ? " anonymous"
                                : " " + call.remote().display());
            case CONNECTED -> Prompt.CONNECTED;
            case FAILED -> failure(call).prompt();
            case ENDED -> Prompt.IDLE;
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
            return new Info(CallType.INBOUND, call.remote(), new Party(called(call, self), self.name()));
        }
        Party called = call.remote().isUnknown() ? new Party(call.digits(), "") : call.remote();
        return new Info(CallType.OUTBOUND, self, called);
    }

    private static String called(Call call, Party self) {
        return call.digits().isEmpty() ? self.number() : call.digits();
    }

    /** Tones are the phone's own; while audio is open what the far end sends is heard instead. */
    private static @Nullable Sound sound(Call call, int line, DialTones dialTones) {
        Tone tone = switch (call.stage()) {
            case OFF_HOOK -> dialTones.first();
            case DIALING -> whileDialing(call, dialTones);
            case RINGING_OUT -> call.media() == null ? Tone.ALERTING_TONE : null;
            case FAILED -> failure(call).tone();
            case CONNECTED -> call.heard() == '\0' ? null : dtmf(call.heard());
            case PROCEEDING, RINGING_IN, ENDED -> null;
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

    private static @Nullable Audio audio(Call call) {
        Media media = call.media();
        return media == null ? null : new Audio(call.reference(), media.party(), media.codec(), media.asterisk());
    }
}
