package org.sccpbridge.sccp.message.code;

import org.sccpbridge.sccp.layout.Code;

/** Media transport type values. */
public record MediaTransportType(int code) implements Code {
    /** RTP. */
    public static final MediaTransportType RTP = new MediaTransportType(1);
    /** UDP. */
    public static final MediaTransportType UDP = new MediaTransportType(2);
    /** TCP. */
    public static final MediaTransportType TCP = new MediaTransportType(3);

    @Override
    public String toString() {
        return Code.describe(this);
    }
}
