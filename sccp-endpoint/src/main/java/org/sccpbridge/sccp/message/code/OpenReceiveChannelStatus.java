package org.sccpbridge.sccp.message.code;

import org.sccpbridge.sccp.layout.Code;

/** Open receive channel status values. */
public record OpenReceiveChannelStatus(int code) implements Code {
    /** Ok. */
    public static final OpenReceiveChannelStatus OK = new OpenReceiveChannelStatus(0);
    /** Error. */
    public static final OpenReceiveChannelStatus ERROR = new OpenReceiveChannelStatus(1);

    @Override
    public String toString() {
        return Code.describe(this);
    }
}
