package org.sccpbridge.bridge.switchboard;

/**
 * A timer; starting it again replaces it.
 *
 * @param call whose it is: a call reference; of a kind that is of an audio path its party
 */
public record TimerKey(int call, Kind kind) {
    /** What the timer is for. */
    public enum Kind {
        FIRST_DIGIT,
        NEXT_DIGIT,
        /** The far leg must have entered our application by then, or left it. */
        SETUP,
        /** The phone must have opened its receive channel by then. */
        MEDIA,
        /** Something of the phone must have been heard by then. */
        NO_AUDIO,
        /** The phone must have told by then how its audio was. */
        STATISTICS,
        /** A call that waits for a phone to register is refused then. */
        ABSENT,
        /** A call answers itself then; after that, the tone for it ends then. */
        AUTO_ANSWER,
        /** A call that nobody has answered is forwarded then. */
        NO_ANSWER,
        /** A wish to be called back is forgotten then, or the ringing for it ends; the key's number is that of the wish or the call. */
        CALL_BACK,
        /** A page ends then; the key's number is that of the page. */
        PAGE,
        /** The call-waiting tone sounds again then. */
        WAITING,
        /** Music that has to be over is ended once more then. */
        MUSIC,
        /** The user is reminded of a call on hold then. */
        HOLD_REMINDER,
        /** The far end's DTMF digit is audible until then. */
        HEARD_DIGIT,
        /** A call nobody has answered ends then, unless Asterisk is back. */
        LINK,
        /** Who is removed from a conference has heard so by then. */
        CONFERENCE_LEAVE,
        /** Whether anybody is in a conference that no phone of ours attends is looked at then. */
        UNATTENDED,
        /** A failed call hangs up by itself then. */
        ON_HOOK;

        boolean isOfPath() {
            return this == MEDIA || this == NO_AUDIO || this == STATISTICS;
        }
    }
}
