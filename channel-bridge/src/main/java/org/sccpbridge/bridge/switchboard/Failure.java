package org.sccpbridge.bridge.switchboard;

import org.sccpbridge.sccp.message.CallState;
import org.sccpbridge.sccp.message.Tone;

/** Why an outgoing call came to nothing, with what the phone shows and plays for it. */
public enum Failure {
    BUSY(CallState.BUSY, Tone.LINE_BUSY_TONE, Prompt.BUSY),
    CONGESTION(CallState.CONGESTION, Tone.REORDER_TONE, Prompt.TEMP_FAIL),
    INVALID_NUMBER(CallState.INVALID_NUMBER, Tone.REORDER_TONE, Prompt.UNKNOWN_NUMBER),
    NO_ANSWER(CallState.CONGESTION, Tone.REORDER_TONE, "No answer"),
    REJECTED(CallState.CONGESTION, Tone.REORDER_TONE, "Call rejected"),
    /** Nothing was dialled in time. */
    NO_DIGITS(CallState.CONGESTION, Tone.REORDER_TONE, "No number dialed"),
    /** Phone and line have no audio format in common. */
    NO_CODEC(CallState.CONGESTION, Tone.REORDER_TONE, "No common codec"),
    /** The phone could not open its audio port. */
    NO_MEDIA(CallState.CONGESTION, Tone.REORDER_TONE, "No audio channel"),
    ASTERISK_AWAY(CallState.CONGESTION, Tone.REORDER_TONE, Prompt.ASTERISK_AWAY);

    private final CallState callState;
    private final Tone tone;
    private final String prompt;

    Failure(CallState callState, Tone tone, String prompt) {
        this.callState = callState;
        this.tone = tone;
        this.prompt = prompt;
    }

    CallState callState() {
        return callState;
    }

    Tone tone() {
        return tone;
    }

    String prompt() {
        return prompt;
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
