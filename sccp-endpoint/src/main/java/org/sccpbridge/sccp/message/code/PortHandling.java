package org.sccpbridge.sccp.message.code;

import org.sccpbridge.sccp.layout.Code;

/** Port handling values. */
public record PortHandling(int code) implements Code {
    /** Close the RTP port. */
    public static final PortHandling CLOSE_PORT = new PortHandling(0);
    /** Keep the RTP port open. */
    public static final PortHandling KEEP_PORT = new PortHandling(1);

    @Override
    public String toString() {
        return Code.describe(this);
    }
}
