package org.sccpbridge.sccp.message.code;

import org.sccpbridge.sccp.layout.Code;

/** Transmit or receive values. */
public record TransmitOrReceive(int code) implements Code {
    /** None. */
    public static final TransmitOrReceive NONE = new TransmitOrReceive(0);
    /** Receive. */
    public static final TransmitOrReceive RECEIVE_ONLY = new TransmitOrReceive(1);
    /** Transmit. */
    public static final TransmitOrReceive TRANSMIT_ONLY = new TransmitOrReceive(2);
    /** Both. */
    public static final TransmitOrReceive BOTH = new TransmitOrReceive(3);

    @Override
    public String toString() {
        return Code.describe(this);
    }
}
