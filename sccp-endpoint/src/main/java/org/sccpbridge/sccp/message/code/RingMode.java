package org.sccpbridge.sccp.message.code;

import org.sccpbridge.sccp.layout.Code;

/** Ring mode values. */
public record RingMode(int code) implements Code {
    /** Ring off. */
    public static final RingMode OFF = new RingMode(1);
    /** Inside ring. */
    public static final RingMode INSIDE = new RingMode(2);
    /** Outside ring. */
    public static final RingMode OUTSIDE = new RingMode(3);
    /** Feature ring. */
    public static final RingMode FEATURE = new RingMode(4);
    /** Silent, lamp only. */
    public static final RingMode FLASH_ONLY = new RingMode(5);
    /** Urgent / precedence ring. */
    public static final RingMode PRECEDENCE = new RingMode(6);
    /** Bellcore 1 (chan-sccp only). */
    public static final RingMode BELLCORE_1 = new RingMode(7);
    /** Bellcore 2 (chan-sccp only). */
    public static final RingMode BELLCORE_2 = new RingMode(8);
    /** Bellcore 3 (chan-sccp only). */
    public static final RingMode BELLCORE_3 = new RingMode(9);
    /** Bellcore 4 (chan-sccp only). */
    public static final RingMode BELLCORE_4 = new RingMode(10);
    /** Bellcore 5 (chan-sccp only). */
    public static final RingMode BELLCORE_5 = new RingMode(11);

    @Override
    public String toString() {
        return Code.describe(this);
    }
}
