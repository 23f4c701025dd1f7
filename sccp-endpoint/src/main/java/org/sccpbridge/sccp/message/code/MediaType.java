package org.sccpbridge.sccp.message.code;

import org.sccpbridge.sccp.layout.Code;

/** Media type values. */
public record MediaType(int code) implements Code {
    /** Invalid. */
    public static final MediaType INVALID = new MediaType(0);
    /** Audio. */
    public static final MediaType AUDIO = new MediaType(1);
    /** Main video. */
    public static final MediaType MAIN_VIDEO = new MediaType(2);
    /** Far-end camera control. */
    public static final MediaType FECC = new MediaType(3);
    /** Presentation video. */
    public static final MediaType PRESENTATION_VIDEO = new MediaType(4);
    /** BFCP. */
    public static final MediaType DATA_APP_BFCP = new MediaType(5);
    /** IX channel. */
    public static final MediaType DATA_APP_IX_CHANNEL = new MediaType(6);
    /** T.38. */
    public static final MediaType T38 = new MediaType(7);
    /** Upper bound marker. */
    public static final MediaType MAX = new MediaType(8);

    @Override
    public String toString() {
        return Code.describe(this);
    }
}
