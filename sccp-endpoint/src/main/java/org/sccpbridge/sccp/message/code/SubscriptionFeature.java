package org.sccpbridge.sccp.message.code;

import org.sccpbridge.sccp.layout.Code;

/** Subscription feature values. */
public record SubscriptionFeature(int code) implements Code {
    /** Busy lamp field for call lists. */
    public static final SubscriptionFeature BLF = new SubscriptionFeature(1);

    @Override
    public String toString() {
        return Code.describe(this);
    }
}
