package org.sccpbridge.sccp.message.code;

/** Line display option bit values. */
public final class LineDisplayOptionBit {
    /** Originally dialled number. */
    public static final int ORIGINAL_DIALED = 0x1;
    /** Redirected dialled number. */
    public static final int REDIRECTED_DIALED = 0x2;
    /** Calling number. */
    public static final int CALLING_LINE_ID = 0x4;
    /** Calling name (CM 4.1 sends 9). */
    public static final int CALLING_NAME_ID = 0x8;

    private LineDisplayOptionBit() {}
}
