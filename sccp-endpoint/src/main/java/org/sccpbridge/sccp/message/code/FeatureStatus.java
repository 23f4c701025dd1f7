package org.sccpbridge.sccp.message.code;

import org.sccpbridge.sccp.layout.Code;

/** Feature status values. */
public record FeatureStatus(int code) implements Code {
    /** Off. */
    public static final FeatureStatus OFF = new FeatureStatus(0);
    /** On (simple two-state feature button). */
    public static final FeatureStatus ON = new FeatureStatus(1);
    /** Icon byte 1. */
    public static final FeatureStatus MULTI_BLINK_BASE = new FeatureStatus(0x10000);
    /** DND reject as chan-sccp shows it. */
    public static final FeatureStatus MULTI_BLINK_RED_FILLED = new FeatureStatus(0x20202);
    /** Monitor requested as chan-sccp shows it. */
    public static final FeatureStatus MULTI_BLINK_AMBER_FILLED = new FeatureStatus(0x20302);
    /** Monitor active as chan-sccp shows it. */
    public static final FeatureStatus MULTI_BLINK_RED_SLOW = new FeatureStatus(0x30203);
    /** DND silent as chan-sccp shows it. */
    public static final FeatureStatus MULTI_BLINK_AMBER_BLINK = new FeatureStatus(0x30302);

    @Override
    public String toString() {
        return Code.describe(this);
    }
}
