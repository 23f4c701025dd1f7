package org.sccpbridge.sccp.message.code;

import org.sccpbridge.sccp.layout.Code;

/** What a button is; the same numbers name the buttons in Stimulus and SetLamp. */
public record ButtonType(int code) implements Code {
    public static final ButtonType UNUSED = new ButtonType(0);
    public static final ButtonType LAST_NUMBER_REDIAL = new ButtonType(1);
    public static final ButtonType SPEED_DIAL = new ButtonType(2);
    public static final ButtonType HOLD = new ButtonType(3);
    public static final ButtonType TRANSFER = new ButtonType(4);
    public static final ButtonType FORWARD_ALL = new ButtonType(5);
    public static final ButtonType FORWARD_BUSY = new ButtonType(6);
    public static final ButtonType FORWARD_NO_ANSWER = new ButtonType(7);
    public static final ButtonType DISPLAY = new ButtonType(8);
    public static final ButtonType LINE = new ButtonType(9);
    public static final ButtonType T120_CHAT = new ButtonType(10);
    public static final ButtonType T120_WHITEBOARD = new ButtonType(11);
    public static final ButtonType T120_APPLICATION_SHARING = new ButtonType(12);
    public static final ButtonType T120_FILE_TRANSFER = new ButtonType(13);
    public static final ButtonType VIDEO = new ButtonType(14);
    public static final ButtonType VOICE_MAIL = new ButtonType(15);
    public static final ButtonType ANSWER_RELEASE = new ButtonType(16);
    public static final ButtonType AUTO_ANSWER = new ButtonType(17);
    public static final ButtonType SELECT = new ButtonType(18);
    /** Feature Privacy (named Privacy by Cisco, generic Feature in chan-sccp). */
    public static final ButtonType FEATURE_PRIVACY = new ButtonType(19);

    public static final ButtonType SERVICE_URL = new ButtonType(20);
    public static final ButtonType BLF_SPEED_DIAL = new ButtonType(21);
    public static final ButtonType DPARK = new ButtonType(22);
    public static final ButtonType INTERCOM = new ButtonType(23);
    public static final ButtonType MALICIOUS_CALL = new ButtonType(27);
    public static final ButtonType GENERIC_APP_B1 = new ButtonType(33);
    public static final ButtonType GENERIC_APP_B2 = new ButtonType(34);
    public static final ButtonType GENERIC_APP_B3 = new ButtonType(35);
    public static final ButtonType GENERIC_APP_B4 = new ButtonType(36);
    public static final ButtonType GENERIC_APP_B5 = new ButtonType(37);
    public static final ButtonType MULTI_BLINK_FEATURE = new ButtonType(38);
    /** Dnd Legacy (used by old Asterisk drivers only). */
    public static final ButtonType DND_LEGACY = new ButtonType(63);

    public static final ButtonType MEET_ME_CONFERENCE = new ButtonType(123);
    public static final ButtonType CONFERENCE = new ButtonType(125);
    public static final ButtonType CALL_PARK = new ButtonType(126);
    public static final ButtonType CALL_PICKUP = new ButtonType(127);
    public static final ButtonType GROUP_CALL_PICKUP = new ButtonType(128);
    public static final ButtonType MOBILITY = new ButtonType(129);
    public static final ButtonType DO_NOT_DISTURB = new ButtonType(130);
    public static final ButtonType CONF_LIST = new ButtonType(131);
    public static final ButtonType REMOVE_LAST_PARTICIPANT = new ButtonType(132);
    public static final ButtonType QUALITY_REPORT_TOOL = new ButtonType(133);
    public static final ButtonType CALL_BACK = new ButtonType(134);
    public static final ButtonType OTHER_PICKUP = new ButtonType(135);
    public static final ButtonType VIDEO_MODE = new ButtonType(136);
    public static final ButtonType NEW_CALL = new ButtonType(137);
    public static final ButtonType END_CALL = new ButtonType(138);
    public static final ButtonType HUNT_GROUP_LOG = new ButtonType(139);
    public static final ButtonType QUEUING = new ButtonType(143);
    /** Test E (chan-sccp uses it for its parking-lot button). */
    public static final ButtonType TEST_E = new ButtonType(192);

    public static final ButtonType TEST_F = new ButtonType(193);
    public static final ButtonType MESSAGES = new ButtonType(194);
    public static final ButtonType DIRECTORY = new ButtonType(195);
    public static final ButtonType TEST_I = new ButtonType(196);
    public static final ButtonType APPLICATION = new ButtonType(197);
    public static final ButtonType HEADSET = new ButtonType(198);
    public static final ButtonType KEYPAD = new ButtonType(240);
    public static final ButtonType AEC = new ButtonType(253);
    /** Undefined (marks an unused slot in a button template). */
    public static final ButtonType UNDEFINED = new ButtonType(255);

    @Override
    public String toString() {
        return Code.describe(this);
    }
}
