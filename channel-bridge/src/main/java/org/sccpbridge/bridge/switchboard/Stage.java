package org.sccpbridge.bridge.switchboard;

/** Where a call stands, seen from its phone. */
public enum Stage {
    /** Off hook, dial tone, no digit yet. */
    OFF_HOOK,
    /** Digits follow. */
    DIALING,
    /** The number is complete and given to the dialplan; the far end does not ring yet. */
    PROCEEDING,
    RINGING_OUT,
    RINGING_IN,
    CONNECTED,
    /** The call came to nothing; tone and text say why until the user or a timer hangs up. */
    FAILED,
    /** No phone has it any more; its far leg is about to go on in Asterisk without us ({@link Departures}). */
    LEAVING,
    ENDED;

    boolean collectsDigits() {
        return this == OFF_HOOK || this == DIALING;
    }

    /** The far leg was asked for and has neither answered nor failed. */
    boolean isSettingUp() {
        return this == PROCEEDING || this == RINGING_OUT;
    }
}
