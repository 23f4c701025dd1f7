package org.sccpbridge.bridge.switchboard;

import java.util.List;

/** EndCall: the call in hand, else the one that rings, else one on hold. */
final class HangingUp implements Feature {
    private static final List<Aspect> IN_HAND = List.of(
            Aspect.OFF_HOOK, Aspect.DIALING, Aspect.PROCEEDING, Aspect.RINGING_OUT, Aspect.CONNECTED, Aspect.FAILED);

    private final PhoneCalls calls;

    HangingUp(Switchboard board) {
        this.calls = board.phoneCalls();
    }

    @Override
    public void keys(KeyTable keys) {
        IN_HAND.forEach(aspect -> keys.on(Key.END_CALL, aspect, calls::hangUp));
        keys.on(Key.END_CALL, Aspect.RINGING_IN, calls::reject).on(Key.END_CALL, Aspect.HELD, calls::hangUp);
    }
}
