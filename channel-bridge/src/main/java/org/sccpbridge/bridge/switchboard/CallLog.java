package org.sccpbridge.bridge.switchboard;

import java.util.Optional;

/**
 * The lines an admin reads about calls: one when a call is dialled, one when
 * it is answered, one when its audio flows, one when it ends.
 */
final class CallLog {
    private CallLog() {}

    static Optional<Effect> describe(Call before, Call after) {
        Optional<String> text = before.stage() == after.stage() ? moved(before, after) : text(after);
        String who = phone(before, after);
        return text.map(what -> new Effect.Log(
                Effect.Log.Level.INFO, who, "line " + after.line() + " call " + after.reference() + ": " + what));
    }

    private static String phone(Call before, Call after) {
        if (after.phone() != null) {
            return after.phone();
        }
        return before.phone() != null ? before.phone() : String.join(",", after.ringing());
    }

    private static Optional<String> moved(Call before, Call after) {
        if (before.held() != after.held()) {
            return Optional.of(after.held() ? "on hold" : "resumed");
        }
        if (before.phone() != null && after.phone() == null) {
            return Optional.of("left the conference, the others talk on");
        }
        boolean taken = before.phone() != null && !before.phone().equals(after.phone());
        return taken ? Optional.of("taken over from " + before.phone()) : Optional.empty();
    }

    /** Both ends of the audio, once both are known: what one looks for in routing tables when nobody hears anything. */
    static Effect audio(Call call, String phone, Media path) {
        return new Effect.Log(
                Effect.Log.Level.INFO,
                phone,
                "line " + call.line() + " call " + call.reference() + ": audio "
                        + path.codec().asteriskName() + " between the phone at " + path.phone() + " and Asterisk at "
                        + path.asterisk());
    }

    private static Optional<String> text(Call call) {
        return switch (call.stage()) {
            case PROCEEDING -> call.digits().isEmpty() ? Optional.empty() : Optional.of("dials " + call.digits());
            case CONNECTED -> Optional.of("talks to " + printable(call.remote().display()));
            case FAILED ->
                Optional.of("failed: " + call.failure()
                        + (call.digits().isEmpty() ? "" : " (number " + printable(call.digits()) + ")"));
            // the log has said where it goes
            case ENDED -> call.end() == EndCause.TRANSFERRED ? Optional.empty() : Optional.of("ended: " + call.end());
            case OFF_HOOK, DIALING, RINGING_OUT, RINGING_IN, LEAVING -> Optional.empty();
        };
    }

    /** What came from outside, fit for a log: one line, not long. */
    static String printable(String outside) {
        StringBuilder text = new StringBuilder();
        outside.codePoints().limit(80).forEach(c -> text.appendCodePoint(Character.isISOControl(c) ? '?' : c));
        return text.toString();
    }
}
