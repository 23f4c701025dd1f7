package org.sccpbridge.bridge.asterisk;

import org.sccpbridge.bridge.dialplan.Dialplan;
import org.sccpbridge.bridge.dialplan.DialplanMatch;

/**
 * The dialplan as seen from one context, and when it was read.
 *
 * @param dialplan the context and all that it includes
 * @param readAtNanos the time of {@link System#nanoTime} at which the reading began
 */
public record DialplanSnapshot(String context, Dialplan dialplan, long readAtNanos) {
    /** What the snapshot says about digits dialled from its context. */
    public DialplanMatch match(String digits) {
        return dialplan.match(context, digits);
    }

    /** How old it is at a time of {@link System#nanoTime}. */
    public long ageNanos(long nowNanos) {
        return nowNanos - readAtNanos;
    }
}
