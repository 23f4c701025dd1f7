package org.sccpbridge.bridge.switchboard;

import org.sccpbridge.sccp.message.code.CallStateCode;
import org.sccpbridge.sccp.message.code.Tone;

/** Why an outgoing call came to nothing, with what the phone shows and plays for it. */
@SuppressWarnings("ImmutableEnumChecker") // records of one number
public enum Failure {
    BUSY(CallStateCode.BUSY, Tone.LINE_BUSY_TONE, Prompt.BUSY),
    CONGESTION(CallStateCode.CONGESTION, Tone.REORDER_TONE, Prompt.TEMP_FAIL),
    INVALID_NUMBER(CallStateCode.INVALID_NUMBER, Tone.REORDER_TONE, Prompt.UNKNOWN_NUMBER),
    NO_ANSWER(CallStateCode.CONGESTION, Tone.REORDER_TONE, "No answer"),
    REJECTED(CallStateCode.CONGESTION, Tone.REORDER_TONE, "Call rejected"),
    /** Nothing was dialled in time. */
    NO_DIGITS(CallStateCode.CONGESTION, Tone.REORDER_TONE, "No number dialed"),
    NO_PICKUP(CallStateCode.CONGESTION, Tone.REORDER_TONE, "No call to pick up"),
    /** Phone and line have no audio format in common. */
    NO_CODEC(CallStateCode.CONGESTION, Tone.REORDER_TONE, "No common codec"),
    /** The phone could not open its audio port. */
    NO_MEDIA(CallStateCode.CONGESTION, Tone.REORDER_TONE, "No audio channel"),
    ASTERISK_AWAY(CallStateCode.CONGESTION, Tone.REORDER_TONE, Prompt.ASTERISK_AWAY);

    private final CallStateCode callState;
    private final Tone tone;
    private final String prompt;

    Failure(CallStateCode callState, Tone tone, String prompt) {
        this.callState = callState;
        this.tone = tone;
        this.prompt = prompt;
    }

    CallStateCode callState() {
        return callState;
    }

    Tone tone() {
        return tone;
    }

    String prompt() {
        return prompt;
    }

    /** For a call that was to fetch another: the dialplan only ever ends it because there was none. */
    Failure ofPickup() {
        return switch (this) {
            case NO_CODEC, NO_MEDIA, ASTERISK_AWAY -> this;
            default -> NO_PICKUP;
        };
    }

    /**
     * Reads a hang-up cause (Q.850, as Asterisk reports it) of a far leg that never answered.
     *
     * @param progressed whether the dialplan gave any sign of life first: a leg that ends with "normal clearing" at once had no
     *     extension to run
     */
    static Failure ofCause(int cause, boolean progressed) {
        return switch (cause) {
            case 17 -> BUSY;
            case 1, 2, 3, 22, 28 -> INVALID_NUMBER;
            case 18, 19, 20 -> NO_ANSWER;
            case 21 -> REJECTED;
            case 0, 16 -> progressed ? NO_ANSWER : INVALID_NUMBER;
            default -> CONGESTION;
        };
    }
}
