package org.sccpbridge.bridge.switchboard;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.bridge.config.Codec;
import org.sccpbridge.bridge.dialplan.Dialplan;
import org.sccpbridge.bridge.dialplan.DialplanMatch;
import org.sccpbridge.bridge.switchboard.AsteriskCommand.CreateFar;
import org.sccpbridge.bridge.switchboard.TimerKey.Kind;

/** An outgoing call from off hook until its number is given to the dialplan; each method is one transition, as in {@link CallMachine}. */
final class Dialling {
    /** Asterisk refuses longer extensions. */
    static final int LONGEST_NUMBER = Dialplan.LONGEST_NUMBER;

    /** No key has it: only a wildcard matches it. */
    private static final char WILD = 'z';

    private static final Duration SETUP = Duration.ofSeconds(10);

    /**
     * A feature wants the number for itself. The dialplan may lack it, and it is not dialled again by Redial.
     *
     * @param extension it is most likely one: what the dialplan has and cannot grow is complete
     */
    record OwnNumber(boolean extension) implements Extra {}

    private final Surroundings world;
    private final CallMachine machine;

    Dialling(Surroundings world, CallMachine machine) {
        this.world = world;
        this.machine = machine;
    }

    Call offHook(Call call) {
        if (!world.asteriskIsUp()) {
            return machine.fail(call, Failure.ASTERISK_AWAY);
        }
        Line line = world.line(call.line());
        world.startTimer(call.reference(), Kind.FIRST_DIGIT, line.firstDigitTimeout());
        world.perform(new AsteriskCommand.ReadDialplan(line.context()));
        return call;
    }

    /** A key of the keypad: one more digit of the number, or a tone for the far end. */
    Call digit(Call call, String phone, char digit) {
        if (!call.stage().collectsDigits()) {
            return machine.sendDigit(call, phone, digit);
        }
        Line line = world.line(call.line());
        if (digit == line.endOfDial() && !call.digits().isEmpty() && !isPartOfNumber(call, digit)) {
            return dial(call);
        }
        if (call.digits().length() >= LONGEST_NUMBER) {
            return machine.fail(call, Failure.INVALID_NUMBER);
        }
        world.stopTimer(call.reference(), Kind.FIRST_DIGIT);
        return weigh(call.dialled(call.digits() + digit, false).at(Stage.DIALING));
    }

    /**
     * Whether the dialplan takes the digit as part of the number. That a wildcard ({@code _X.}) would take it as it takes anything
     * does not count once the number can be dialled: else the end-of-dial key were dead wherever there is a catch-all.
     */
    private boolean isPartOfNumber(Call call, char digit) {
        if (!isKnown(match(call, call.digits() + digit))) {
            return false;
        }
        DialplanMatch now = match(call, call.digits());
        boolean wildcard = isKnown(match(call, call.digits() + WILD));
        return now == null || !now.exists() || !wildcard;
    }

    private static boolean isKnown(@Nullable DialplanMatch match) {
        return match != null && (match.exists() || match.canGrow());
    }

    /** Dials, waits or gives up, by what the dialplan says of the digits so far; again when the dialplan was read. */
    Call weigh(Call call) {
        if (call.stage() != Stage.DIALING) {
            return call;
        }
        OwnNumber own = call.get(OwnNumber.class);
        DialplanMatch match = own != null && !own.extension() ? null : match(call, call.digits());
        boolean tone = match != null && match.ignorePattern();
        if (match != null && !match.canGrow() && !match.uncertain()) {
            if (match.exists()) {
                return dial(call);
            } else if (own == null) {
                return machine.fail(call, Failure.INVALID_NUMBER);
            }
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
        DialplanMatch match = match(call, left);
        return call.dialled(left, match != null && match.ignorePattern());
    }

    /** A number that is complete: end-of-dial key, time-out, speed dial, redial, en bloc. */
    Call dial(Call call, String number) {
        return call.stage().collectsDigits() ? dial(call.dialled(number, false)) : call;
    }

    Call dial(Call call) {
        world.stopTimer(call.reference(), Kind.FIRST_DIGIT);
        world.stopTimer(call.reference(), Kind.NEXT_DIGIT);
        String number = call.digits();
        Call taken = world.dialledOtherwise(call, number);
        if (taken != null) {
            return taken;
        }
        if (!world.asteriskIsUp()) {
            return machine.fail(call, Failure.ASTERISK_AWAY);
        }
        DialplanMatch match = match(call, number);
        if (!isDiallable(number) || (match != null && !match.exists() && !match.uncertain())) {
            return machine.fail(call, Failure.INVALID_NUMBER);
        }
        Call placed = place(call, number, world.line(call.line()).context(), Map.of());
        return placed.stage() == Stage.PROCEEDING ? placed.with(new Party(number, "")) : placed;
    }

    /**
     * Gives the call to the dialplan.
     *
     * @param more variables of its channel, in place of those it has anyway
     */
    Call place(Call call, String number, String context, Map<String, String> more) {
        world.stopTimer(call.reference(), Kind.FIRST_DIGIT);
        world.stopTimer(call.reference(), Kind.NEXT_DIGIT);
        if (!world.asteriskIsUp()) {
            return machine.fail(call, Failure.ASTERISK_AWAY);
        }
        if (!isDiallable(number)) {
            return machine.fail(call, Failure.INVALID_NUMBER);
        }
        Codec codec = world.codec(call.phone(), call.line());
        if (codec == null) {
            return machine.fail(call, Failure.NO_CODEC);
        }
        Line line = world.line(call.line());
        String channel = world.farChannel(call.reference());
        Party self = world.identity(call.phone(), call.line());
        world.makeBridge(call);
        Map<String, String> variables = farVariables(line, self, number);
        variables.putAll(more);
        world.perform(new CreateFar(call.reference(), channel, number, context, codec, variables));
        world.startTimer(call.reference(), Kind.SETUP, SETUP);
        return call.at(Stage.PROCEEDING).withFar(Far.requested(channel));
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
    private static Map<String, String> farVariables(Line line, Party self, String number) {
        Map<String, String> variables = new LinkedHashMap<>(line.variables());
        variables.put("CONNECTEDLINE(num,i)", self.number());
        variables.put("CONNECTEDLINE(name,i)", self.name());
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
        variables.put("CALLERID(dnid)", number);
        return variables;
    }
}
