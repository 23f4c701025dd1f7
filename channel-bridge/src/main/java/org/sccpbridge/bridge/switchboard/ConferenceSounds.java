package org.sccpbridge.bridge.switchboard;

import org.jspecify.annotations.Nullable;

/** What is said to all of a conference, and to one of them. */
final class ConferenceSounds {
    private final Switchboard board;
    private int lastPlaying;

    ConferenceSounds(Switchboard board) {
        this.board = board;
    }

    void announce(int talk, @Nullable Phone phone, String media) {
        if (Conference.options(phone).announces() && board.talks().isMade(board.bridge(talk))) {
            board.perform(new AsteriskCommand.PlayToBridge(talk, playing(talk), board.bridge(talk), media));
        }
    }

    /** Id of the playing; null where parties are told nothing. */
    @Nullable
    String tell(Call call, Far far, String media) {
        Phone phone = call.phone() == null ? null : board.phone(call.phone());
        if (!Conference.options(phone).tells()) {
            return null;
        }
        String playing = playing(call.reference());
        board.perform(new AsteriskCommand.Play(call.reference(), playing, far.channel(), media));
        return playing;
    }

    private String playing(int call) {
        return board.names().media(call, 0) + "-play" + ++lastPlaying;
    }
}
