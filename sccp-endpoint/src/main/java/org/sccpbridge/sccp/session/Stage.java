package org.sccpbridge.sccp.session;

import java.util.List;
import org.sccpbridge.sccp.message.FromPhone;
import org.sccpbridge.sccp.message.ToPhone;

/** What a connection is at the moment: not registered, or a phone. All calls on the connection's event loop. */
abstract sealed class Stage permits NewConnection, PhoneSession {

    abstract void received(FromPhone message);

    /** The connection ends now: stop timers, tell whoever knows of it, write the log line. Called once. */
    abstract void ended(CloseReason reason, String detail);

    /** What the phone is still told. */
    abstract List<ToPhone> farewell(CloseReason reason);

    /** What it means when the phone closes the connection. */
    CloseReason reasonForHangUp() {
        return CloseReason.CLOSED_BY_PHONE;
    }

    /** What it means when the connection breaks. */
    CloseReason reasonForLoss() {
        return CloseReason.CONNECTION_LOST;
    }

    /** How log lines name it. */
    abstract String logName();
}
