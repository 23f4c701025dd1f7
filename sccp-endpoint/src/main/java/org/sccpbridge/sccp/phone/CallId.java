package org.sccpbridge.sccp.phone;

/**
 * What a prompt, a set of soft keys or a call belongs to.
 *
 * @param line instance of the line, 0 for the phone as a whole
 * @param reference call reference, 0 for none
 */
public record CallId(int line, int reference) {
    /** The phone as a whole: idle prompt, keys on hook. */
    public static final CallId IDLE = new CallId(0, 0);
}
