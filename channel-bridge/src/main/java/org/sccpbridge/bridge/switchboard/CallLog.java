package org.sccpbridge.bridge.switchboard;

import java.util.Optional;

/** The lines an admin reads about calls: one when a call is dialled, one when it is answered, one when it ends. */
final class CallLog {
    private CallLog() {}

    static Optional<Effect> describe(Call before, Call after) {
        if (before.stage() == after.stage()) {
            return Optional.empty();
        }
        String who = after.phone() == null ? String.join(",", after.ringing()) : after.phone();
        String line = "line " + after.line() + " call " + after.reference() + ": ";
        return text(after).map(text -> new Effect.Log(Effect.Log.Level.INFO, who, line + text));
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
