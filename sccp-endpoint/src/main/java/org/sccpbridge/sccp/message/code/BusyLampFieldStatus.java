package org.sccpbridge.sccp.message.code;

import org.sccpbridge.sccp.layout.Code;

/** Busy lamp field status values. */
public record BusyLampFieldStatus(int code) implements Code {
    /** Unknown. */
    public static final BusyLampFieldStatus UNKNOWN = new BusyLampFieldStatus(0);
    /** Idle. */
    public static final BusyLampFieldStatus IDLE = new BusyLampFieldStatus(1);
    /** In use. */
    public static final BusyLampFieldStatus IN_USE = new BusyLampFieldStatus(2);
    /** Do not disturb. */
    public static final BusyLampFieldStatus DND = new BusyLampFieldStatus(3);
    /** Ringing. */
    public static final BusyLampFieldStatus ALERTING = new BusyLampFieldStatus(4);

    @Override
    public String toString() {
        return Code.describe(this);
    }
}
