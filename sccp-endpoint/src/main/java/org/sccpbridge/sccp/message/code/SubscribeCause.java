package org.sccpbridge.sccp.message.code;

import org.sccpbridge.sccp.layout.Code;

/** Subscribe cause values. */
public record SubscribeCause(int code) implements Code {
    /** Ok. */
    public static final SubscribeCause OK = new SubscribeCause(0);
    /** No route. */
    public static final SubscribeCause ROUTE_FAIL = new SubscribeCause(1);
    /** Not allowed. */
    public static final SubscribeCause AUTH_FAIL = new SubscribeCause(2);
    /** Timeout. */
    public static final SubscribeCause TIMEOUT = new SubscribeCause(3);
    /** Trunk terminated. */
    public static final SubscribeCause TRUNK_TERM = new SubscribeCause(4);
    /** Trunk forbidden. */
    public static final SubscribeCause TRUNK_FORBIDDEN = new SubscribeCause(5);
    /** Throttled. */
    public static final SubscribeCause THROTTLE = new SubscribeCause(6);

    @Override
    public String toString() {
        return Code.describe(this);
    }
}
