package org.sccpbridge.bridge.switchboard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answer and reject. */
public final class Answering implements Feature {
    /** {@code callanswerorder}: of several ringing calls the last is answered first. */
    public record LastFirst() implements Extra {}

    private final PhoneCalls calls;

    Answering(Switchboard board) {
        this.calls = board.phoneCalls();
    }

    @Override
    public void keys(KeyTable keys) {
        keys.on(Key.ANSWER, Aspect.RINGING_IN, calls::answer).on(Key.HOOK_FLASH, Aspect.RINGING_IN, calls::answer);
    }

    static boolean lastFirst(Phone phone) {
        return phone.settings().has(LastFirst.class);
    }

    /** The ringing call meant by lifting the handset: one on the line named, else the one whose turn it is. */
    static @Nullable Call ringing(Phone phone, int line, List<Call> ringing) {
        return ringing.stream()
                .filter(call -> phone.instanceOf(call.line()) == line)
                .findFirst()
                .orElse(ringing.isEmpty() ? null : ringing.get(lastFirst(phone) ? ringing.size() - 1 : 0));
    }
}
