package org.sccpbridge.bridge.switchboard;

/**
 * The other leg of a call: a Local channel into the dialplan (outgoing) or out of it (incoming).
 *
 * @param entered whether it is in our application
 * @param progressed whether the dialplan gave any sign of life
 * @param music whether Asterisk was asked to play it music on hold
 * @param cause hang-up cause announced for it, 0 while none
 */
public record Far(String channel, boolean entered, boolean progressed, boolean music, int cause) {
    static Far requested(String channel) {
        return new Far(channel, false, false, false, 0);
    }

    static Far arrived(String channel) {
        return new Far(channel, true, true, false, 0);
    }

    Far enteredNow() {
        return new Far(channel, true, progressed, music, cause);
    }

    Far progressedNow() {
        return new Far(channel, entered, true, music, cause);
    }

    Far hearingMusic(boolean plays) {
        return new Far(channel, entered, progressed, plays, cause);
    }

    Far hangingUp(int announced) {
        return new Far(channel, entered, progressed, music, announced > 0 ? announced : cause);
    }
}
