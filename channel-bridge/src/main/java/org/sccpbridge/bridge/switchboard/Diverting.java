package org.sccpbridge.bridge.switchboard;

import java.util.List;

/** iDivert and TrnsfVM: the far end of a call that rings, is in hand or on hold here goes to the line's voice mail number. */
public final class Diverting implements Feature {
    /** Option {@code trnsfvm} of a line. */
    public record VoiceMail(String number) implements Extra {}

    private static final List<Aspect> WHERE = List.of(Aspect.RINGING_IN, Aspect.CONNECTED, Aspect.HELD);

    private final Switchboard board;
    private final Onward onward;

    Diverting(Switchboard board) {
        this.board = board;
        this.onward = new Onward(board);
    }

    @Override
    public void keys(KeyTable keys) {
        WHERE.forEach(aspect -> keys.on(Key.DIVERT, aspect, this::isPossible, this::divert));
    }

    /** Not of a conversation of several, nor by a guest in one. */
    private boolean isPossible(Phone phone, Call call) {
        boolean own = call.stage() == Stage.RINGING_IN || phone.name().equals(call.phone());
        return own
                && call.far() != null
                && board.line(call.line()).settings().has(VoiceMail.class)
                && !Conference.is(call, board);
    }

    private void divert(Phone phone, Call call) {
        VoiceMail voiceMail = board.line(call.line()).settings().get(VoiceMail.class);
        if (voiceMail != null && call.far() != null) {
            board.log(
                    Effect.Log.Level.INFO,
                    phone.name(),
                    "line " + call.line() + " call " + call.reference() + ": diverted to " + voiceMail.number());
            board.rejected(phone.name(), call.reference());
            board.step(call, current -> onward.send(current, voiceMail.number(), Reason.VOICE_MAIL));
        }
    }
}
