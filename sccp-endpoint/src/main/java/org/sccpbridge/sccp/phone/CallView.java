package org.sccpbridge.sccp.phone;

import org.sccpbridge.sccp.message.code.CallPrivacy;
import org.sccpbridge.sccp.message.code.CallStateCode;
import org.sccpbridge.sccp.message.code.CallType;

/**
 * A call on the phone.
 *
 * @param state as the server last said
 * @param privacy how much of it the phone shows
 * @param type inbound, outbound or forwarded, from CallInfo; code 0 before one came
 * @param dialedNumber from DialedNumber, empty before
 * @param selected marked with the Select key, as CallSelectStatRes told
 * @param recorded as RecordingStatus told
 */
public record CallView(
        CallId id,
        CallStateCode state,
        CallPrivacy privacy,
        CallType type,
        Party calling,
        Party called,
        Party originalCalled,
        Party lastRedirecting,
        String dialedNumber,
        boolean selected,
        boolean recorded) {

    /** Number and name of somebody on the call; empty where unknown. */
    public record Party(String number, String name) {
        static final Party NOBODY = new Party("", "");

        @Override
        public String toString() {
            return name.isEmpty() ? number : number.isEmpty() ? name : name + " (" + number + ")";
        }
    }

    /** A call nothing but its state is known of. */
    static CallView first(CallId id, CallStateCode state, CallPrivacy privacy) {
        return new CallView(
                id,
                state,
                privacy,
                new CallType(0),
                Party.NOBODY,
                Party.NOBODY,
                Party.NOBODY,
                Party.NOBODY,
                "",
                false,
                false);
    }

    CallView in(CallStateCode now, CallPrivacy shown) {
        return new CallView(
                id,
                now,
                shown,
                type,
                calling,
                called,
                originalCalled,
                lastRedirecting,
                dialedNumber,
                selected,
                recorded);
    }

    CallView between(CallType kind, Party from, Party to, Party originally, Party redirecting) {
        return new CallView(
                id, state, privacy, kind, from, to, originally, redirecting, dialedNumber, selected, recorded);
    }

    CallView dialing(String number) {
        return marked(number, selected, recorded);
    }

    CallView selected(boolean now) {
        return marked(dialedNumber, now, recorded);
    }

    CallView recorded(boolean now) {
        return marked(dialedNumber, selected, now);
    }

    private CallView marked(String number, boolean isSelected, boolean isRecorded) {
        return new CallView(
                id,
                state,
                privacy,
                type,
                calling,
                called,
                originalCalled,
                lastRedirecting,
                number,
                isSelected,
                isRecorded);
    }

    /** Who is at the other end, as far as CallInfo or DialedNumber told. */
    public Party other() {
        if (type.equals(CallType.OUTBOUND)) {
            return called.equals(Party.NOBODY) ? new Party(dialedNumber, "") : called;
        }
        return calling.equals(Party.NOBODY) && !dialedNumber.isEmpty() ? new Party(dialedNumber, "") : calling;
    }

    /** Line instance. */
    public int line() {
        return id.line();
    }

    /** Call reference. */
    public int reference() {
        return id.reference();
    }

    /** Ringing here: answering makes sense. */
    public boolean ringing() {
        return state.equals(CallStateCode.RING_IN) || state.equals(CallStateCode.CALL_WAITING);
    }

    /** On hold here or on another phone of the line. */
    public boolean held() {
        return state.equals(CallStateCode.HOLD)
                || state.equals(CallStateCode.HOLD_REVERT)
                || state.equals(CallStateCode.REMOTE_HOLD);
    }

    /** In the hands of this phone's user: off hook, dialling, ringing out, connected, busy … */
    public boolean active() {
        return !ringing() && !held() && !state.equals(CallStateCode.CALL_REMOTE_MULTILINE);
    }
}
