package org.sccpbridge.sccp.message.code;

import org.sccpbridge.sccp.layout.Code;

/** Events of soft keys; phones know 1 to 33 by heart. */
public record SoftKeyEventCode(int code) implements Code {
    /** Redial (capture). */
    public static final SoftKeyEventCode REDIAL = new SoftKeyEventCode(1);
    /** New Call (capture). */
    public static final SoftKeyEventCode NEW_CALL = new SoftKeyEventCode(2);
    /** Hold (capture). */
    public static final SoftKeyEventCode HOLD = new SoftKeyEventCode(3);
    /** Transfer (capture). */
    public static final SoftKeyEventCode TRANSFER = new SoftKeyEventCode(4);
    /** Cfwd All (capture). */
    public static final SoftKeyEventCode CFWD_ALL = new SoftKeyEventCode(5);
    /** Cfwd Busy (capture (CM 3.1)). */
    public static final SoftKeyEventCode CFWD_BUSY = new SoftKeyEventCode(6);
    /** Cfwd No Answer (capture (CM 3.1)). */
    public static final SoftKeyEventCode CFWD_NO_ANSWER = new SoftKeyEventCode(7);
    /** Backspace (capture). */
    public static final SoftKeyEventCode BACKSPACE = new SoftKeyEventCode(8);
    /** End Call (capture). */
    public static final SoftKeyEventCode END_CALL = new SoftKeyEventCode(9);
    /** Resume (capture). */
    public static final SoftKeyEventCode RESUME = new SoftKeyEventCode(10);
    /** Answer (capture). */
    public static final SoftKeyEventCode ANSWER = new SoftKeyEventCode(11);
    /** Info (capture (CM 3.1)). */
    public static final SoftKeyEventCode INFO = new SoftKeyEventCode(12);
    /** Conference (capture). */
    public static final SoftKeyEventCode CONFERENCE = new SoftKeyEventCode(13);
    /** Park (capture). */
    public static final SoftKeyEventCode PARK = new SoftKeyEventCode(14);
    /** Join (capture). */
    public static final SoftKeyEventCode JOIN = new SoftKeyEventCode(15);
    /** Meet Me (capture). */
    public static final SoftKeyEventCode MEET_ME = new SoftKeyEventCode(16);
    /** Pickup (capture). */
    public static final SoftKeyEventCode PICKUP = new SoftKeyEventCode(17);
    /** Group Pickup (capture). */
    public static final SoftKeyEventCode GROUP_PICKUP = new SoftKeyEventCode(18);
    /** Barge (capture (CM 4.1)). */
    public static final SoftKeyEventCode BARGE = new SoftKeyEventCode(21);
    /** Direct Transfer (capture (CM 4.1)). */
    public static final SoftKeyEventCode DIRECT_TRANSFER = new SoftKeyEventCode(28);
    /** Select (capture (CM 4.1)). */
    public static final SoftKeyEventCode SELECT = new SoftKeyEventCode(29);
    /** Conf List (capture (CM 4.1)). */
    public static final SoftKeyEventCode CONF_LIST = new SoftKeyEventCode(30);
    /** Video Mode (capture (CM 4.1)). */
    public static final SoftKeyEventCode VIDEO_MODE = new SoftKeyEventCode(33);

    @Override
    public String toString() {
        return Code.describe(this);
    }
}
