package org.sccpbridge.sccp.message.code;

import org.sccpbridge.sccp.layout.Code;

/** States of a call as a phone shows them. */
public record CallStateCode(int code) implements Code {
    /** Idle. */
    public static final CallStateCode IDLE = new CallStateCode(0);
    /** Off hook. */
    public static final CallStateCode OFF_HOOK = new CallStateCode(1);
    /** On hook. */
    public static final CallStateCode ON_HOOK = new CallStateCode(2);
    /** Ring out. */
    public static final CallStateCode RING_OUT = new CallStateCode(3);
    /** Ring in. */
    public static final CallStateCode RING_IN = new CallStateCode(4);
    /** Connected. */
    public static final CallStateCode CONNECTED = new CallStateCode(5);
    /** Busy. */
    public static final CallStateCode BUSY = new CallStateCode(6);
    /** Congestion (FreeSWITCH names it line in use). */
    public static final CallStateCode CONGESTION = new CallStateCode(7);
    /** Hold. */
    public static final CallStateCode HOLD = new CallStateCode(8);
    /** Call waiting. */
    public static final CallStateCode CALL_WAITING = new CallStateCode(9);
    /** Call transfer. */
    public static final CallStateCode CALL_TRANSFER = new CallStateCode(10);
    /** Call park. */
    public static final CallStateCode CALL_PARK = new CallStateCode(11);
    /** Proceed. */
    public static final CallStateCode PROCEED = new CallStateCode(12);
    /** In use on a shared line elsewhere. */
    public static final CallStateCode CALL_REMOTE_MULTILINE = new CallStateCode(13);
    /** Invalid number. */
    public static final CallStateCode INVALID_NUMBER = new CallStateCode(14);
    /** Hold reversion (yellow). */
    public static final CallStateCode HOLD_REVERT = new CallStateCode(15);
    /** One-way intercom. */
    public static final CallStateCode WHISPER = new CallStateCode(16);
    /** Held on another shared-line phone (red). */
    public static final CallStateCode REMOTE_HOLD = new CallStateCode(17);
    /** Upper bound marker. */
    public static final CallStateCode MAX_STATE = new CallStateCode(18);

    @Override
    public String toString() {
        return Code.describe(this);
    }
}
