package org.sccpbridge.bridge.switchboard;

/**
 * The other leg of a call: a Local channel into the dialplan (outgoing) or out of it (incoming).
 *
 * @param entered whether it is in our application
 * @param progressed whether the dialplan gave any sign of life
 * @param withheld whether its party does not want to be shown
 * @param cause hang-up cause announced for it, 0 while none
 */
public record Far(String channel, boolean entered, boolean progressed, boolean withheld, int cause) {
    static Far requested(String channel) {
        return new Far(channel, false, false, false, 0);
    }

    static Far arrived(String channel, boolean withheld) {
        return new Far(channel, true, true, withheld, 0);
    }

    Far enteredNow() {
        return new Far(channel, true, progressed, withheld, cause);
    }

    Far progressedNow() {
        return new Far(channel, entered, true, withheld, cause);
    }

    Far hangingUp(int announced) {
        return new Far(channel, entered, progressed, withheld, announced > 0 ? announced : cause);
    }
}
