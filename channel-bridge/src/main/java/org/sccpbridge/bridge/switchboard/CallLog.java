package org.sccpbridge.bridge.switchboard;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The lines an admin reads about calls: one when a call is dialled, one when
 * it is answered, one when its audio flows, one when it ends.
 */
final class CallLog {
    private CallLog() {}

    static Optional<Effect> describe(Call before, Call after) {
        Optional<String> text = before.stage() == after.stage() ? audio(before.media(), after.media()) : text(after);
        String who = after.phone() == null ? String.join(",", after.ringing()) : after.phone();
        return text.map(what -> new Effect.Log(
                Effect.Log.Level.INFO, who, "line " + after.line() + " call " + after.reference() + ": " + what));
    }

    /** Both ends of the audio, once both are known: what one looks for in routing tables when nobody hears anything. */
    private static Optional<String> audio(@Nullable Media before, @Nullable Media after) {
        boolean already = before != null && before.asterisk() != null;
        if (already || after == null || after.asterisk() == null) {
            return Optional.empty();
        }
        return Optional.of("audio " + after.codec().asteriskName() + " between the phone at " + after.phone()
                + " and Asterisk at " + after.asterisk());
    }

    private static Optional<String> text(Call call) {
        return switch (call.stage()) {
            case PROCEEDING -> Optional.of("dials " + call.digits());
            case CONNECTED -> Optional.of("talks to " + printable(call.remote().display()));
            case FAILED ->
                Optional.of("failed: " + call.failure()
                        + (call.digits().isEmpty() ? "" : " (number " + printable(call.digits()) + ")"));
            case ENDED -> Optional.of("ended: " + call.end());
            case OFF_HOOK, DIALING, RINGING_OUT, RINGING_IN -> Optional.empty();
        };
    }

    /** What came from outside, fit for a log: one line, not long. */
    static String printable(String outside) {
        StringBuilder text = new StringBuilder();
        outside.codePoints().limit(80).forEach(c -> text.appendCodePoint(Character.isISOControl(c) ? '?' : c));
        return text.toString();
    }
}
