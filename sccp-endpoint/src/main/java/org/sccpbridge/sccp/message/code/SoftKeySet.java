package org.sccpbridge.sccp.message.code;

import org.sccpbridge.sccp.layout.Code;

/** Soft key sets. */
public record SoftKeySet(int code) implements Code {
    /** On hook. */
    public static final SoftKeySet ON_HOOK = new SoftKeySet(0);
    /** Connected. */
    public static final SoftKeySet CONNECTED = new SoftKeySet(1);
    /** On hold. */
    public static final SoftKeySet ON_HOLD = new SoftKeySet(2);
    /** Ring in. */
    public static final SoftKeySet RING_IN = new SoftKeySet(3);
    /** Off hook. */
    public static final SoftKeySet OFF_HOOK = new SoftKeySet(4);
    /** Connected, transfer pending. */
    public static final SoftKeySet CONNECTED_TRANSFERABLE = new SoftKeySet(5);
    /** Digits after the first. */
    public static final SoftKeySet DIGITS_FOLLOWING = new SoftKeySet(6);
    /** Connected, conference pending. */
    public static final SoftKeySet CONNECTED_CONFERENCE = new SoftKeySet(7);
    /** Ring out. */
    public static final SoftKeySet RING_OUT = new SoftKeySet(8);
    /** Off hook with features. */
    public static final SoftKeySet OFF_HOOK_WITH_FEATURES = new SoftKeySet(9);
    /** Remote in use. */
    public static final SoftKeySet IN_USE_HINT = new SoftKeySet(10);
    /** Shared line in use elsewhere (CM 4.1 delivers only sets 0-10). */
    public static final SoftKeySet ON_HOOK_STEALABLE = new SoftKeySet(11);
    /** Held conference (chan-sccp extension). */
    public static final SoftKeySet HOLD_CONFERENCE = new SoftKeySet(12);
    /** No keys (chan-sccp extension). */
    public static final SoftKeySet EMPTY = new SoftKeySet(13);

    @Override
    public String toString() {
        return Code.describe(this);
    }
}
