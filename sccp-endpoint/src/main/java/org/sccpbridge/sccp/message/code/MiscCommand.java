package org.sccpbridge.sccp.message.code;

import org.sccpbridge.sccp.layout.Code;

/** Misc command values. */
public record MiscCommand(int code) implements Code {
    /** Video Freeze Picture. */
    public static final MiscCommand VIDEO_FREEZE_PICTURE = new MiscCommand(0);
    /** Video Fast Update Picture. */
    public static final MiscCommand VIDEO_FAST_UPDATE_PICTURE = new MiscCommand(1);
    /** Video Fast Update Gob. */
    public static final MiscCommand VIDEO_FAST_UPDATE_GOB = new MiscCommand(2);
    /** Video Fast Update Mb. */
    public static final MiscCommand VIDEO_FAST_UPDATE_MB = new MiscCommand(3);
    /** Lost Picture. */
    public static final MiscCommand LOST_PICTURE = new MiscCommand(4);
    /** Lost Partial Picture. */
    public static final MiscCommand LOST_PARTIAL_PICTURE = new MiscCommand(5);
    /** Recovery Reference Picture. */
    public static final MiscCommand RECOVERY_REFERENCE_PICTURE = new MiscCommand(6);
    /** Temporal Spatial Trade Off. */
    public static final MiscCommand TEMPORAL_SPATIAL_TRADE_OFF = new MiscCommand(7);

    @Override
    public String toString() {
        return Code.describe(this);
    }
}
