package org.sccpbridge.sccp.message.code;

import org.sccpbridge.sccp.layout.Code;

/** End of ann ack values. */
public record EndOfAnnAck(int code) implements Code {
    /** No Ann Ack Required. */
    public static final EndOfAnnAck NO_ANN_ACK_REQUIRED = new EndOfAnnAck(0);
    /** Ann Ack Required. */
    public static final EndOfAnnAck ANN_ACK_REQUIRED = new EndOfAnnAck(1);

    @Override
    public String toString() {
        return Code.describe(this);
    }
}
