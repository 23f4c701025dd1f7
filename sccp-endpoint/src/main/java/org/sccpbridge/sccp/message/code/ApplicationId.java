package org.sccpbridge.sccp.message.code;

import org.sccpbridge.sccp.layout.Code;

/** Application id values. */
public record ApplicationId(int code) implements Code {
    /** Input. */
    public static final ApplicationId INPUT = new ApplicationId(1);
    /** Conference list. */
    public static final ApplicationId CONFERENCE = new ApplicationId(0x2379);
    /** Conference invite. */
    public static final ApplicationId CONFERENCE_INVITE = new ApplicationId(0x237A);
    /** Provisioning. */
    public static final ApplicationId PROVISION = new ApplicationId(0x237B);
    /** Device capabilities query. */
    public static final ApplicationId DEVICE_CAPABILITIES = new ApplicationId(0x237C);
    /** URI hook. */
    public static final ApplicationId URI_HOOK = new ApplicationId(0x237D);
    /** Background image. */
    public static final ApplicationId BACKGROUND = new ApplicationId(0x237E);
    /** Ring tone. */
    public static final ApplicationId RINGTONE = new ApplicationId(0x237F);
    /** Stream. */
    public static final ApplicationId STREAM = new ApplicationId(0x2380);
    /** Push. */
    public static final ApplicationId PUSH = new ApplicationId(0x2381);
    /** Parking lot. */
    public static final ApplicationId VISUAL_PARKING_LOT = new ApplicationId(0x2382);

    @Override
    public String toString() {
        return Code.describe(this);
    }
}
