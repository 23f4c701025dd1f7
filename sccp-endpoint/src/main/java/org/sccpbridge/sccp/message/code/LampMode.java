package org.sccpbridge.sccp.message.code;

import org.sccpbridge.sccp.layout.Code;

/** States of a lamp. */
public record LampMode(int code) implements Code {
    /** Off. */
    public static final LampMode OFF = new LampMode(1);
    /** Steady. */
    public static final LampMode ON = new LampMode(2);
    /** Wink (CM 2.x sent this while resuming a held call). */
    public static final LampMode WINK = new LampMode(3);
    /** Flash (CM 2.x uses it for a held call). */
    public static final LampMode FLASH = new LampMode(4);
    /** Blink (CUCM uses it for ring-in). */
    public static final LampMode BLINK = new LampMode(5);
    /** Hold (newer value, chan-sccp only). */
    public static final LampMode HOLD = new LampMode(6);
    /** Ring (newer value, chan-sccp only). */
    public static final LampMode RING = new LampMode(7);
    /** Custom 1 (chan-sccp only). */
    public static final LampMode CUSTOM_1 = new LampMode(8);
    /** Custom 2 (chan-sccp only). */
    public static final LampMode CUSTOM_2 = new LampMode(9);

    @Override
    public String toString() {
        return Code.describe(this);
    }
}
