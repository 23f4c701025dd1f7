package org.sccpbridge.bridge.switchboard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line button is for the call of its line that needs it most: ringing, in hand, held here, held at another phone, a new one. */
final class LineKeys implements Feature {
    private final Switchboard board;
    private final PhoneCalls calls;

    LineKeys(Switchboard board) {
        this.board = board;
        this.calls = board.phoneCalls();
    }

    @Override
    public void keys(KeyTable keys) {
        keys.otherwise(Key.LINE, (phone, key) -> press(phone, key.instance()));
    }

    private void press(Phone phone, int instance) {
        Call active = calls.active(phone);
        Call ringing = first(phone, instance, Aspect.RINGING_IN);
        Call held = last(phone, instance, Aspect.HELD);
        Call heldElsewhere = last(phone, instance, Aspect.REMOTE_HELD);
        if (ringing != null) {
            calls.answer(phone, ringing);
        } else if (active != null && phone.shownAt(active.line()) == instance && active.stage() != Stage.FAILED) {
            // it has it already
            board.features().takesUp(phone, active);
        } else if (held != null) {
            calls.resume(phone, held);
        } else if (heldElsewhere != null) {
            calls.resume(phone, heldElsewhere);
        } else {
            calls.begin(phone, instance);
        }
    }

    private @Nullable Call first(Phone phone, int instance, Aspect aspect) {
        List<Call> found = of(phone, instance, aspect);
        return found.isEmpty() ? null : found.get(Answering.lastFirst(phone) ? found.size() - 1 : 0);
    }

    private @Nullable Call last(Phone phone, int instance, Aspect aspect) {
        List<Call> found = of(phone, instance, aspect);
        return found.isEmpty() ? null : found.get(found.size() - 1);
    }

    private List<Call> of(Phone phone, int instance, Aspect aspect) {
        return calls.in(phone, aspect).stream()
                .filter(call -> phone.shownAt(call.line()) == instance)
                .toList();
    }
}
