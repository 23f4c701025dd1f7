package org.sccpbridge.sccp.message.code;

import org.sccpbridge.sccp.layout.Code;

/** Reservation style values. */
public record ReservationStyle(int code) implements Code {
    /** Fixed Filter. */
    public static final ReservationStyle FIXED_FILTER = new ReservationStyle(1);
    /** Shared Explicit. */
    public static final ReservationStyle SHARED_EXPLICIT = new ReservationStyle(2);
    /** Wildcard Filter. */
    public static final ReservationStyle WILDCARD_FILTER = new ReservationStyle(3);

    @Override
    public String toString() {
        return Code.describe(this);
    }
}
