package org.sccpbridge.bridge.switchboard;

/** Texts of the prompt line. Those of the form {@code 0x80 nn} are entries of the phone's own dictionary, shown in its language. */
final class Prompt {
    static final String HOLD = code(0x03);
    static final String TRANSFER = code(0x04);
    static final String CFWD_ALL = code(0x05);
    static final String CFWD_BUSY = code(0x06);
    static final String CFWD_NO_ANSWER = code(0x07);
    static final String IDLE = code(0x13);
    static final String RING_OUT = code(0x16);
    static final String FROM = code(0x17);
    static final String CONNECTED = code(0x18);
    static final String BUSY = code(0x19);
    static final String CALL_WAITING = code(0x1B);
    static final String PROCEED = code(0x1E);
    static final String IN_USE_REMOTE = code(0x1F);
    static final String ENTER_NUMBER = code(0x20);
    static final String TEMP_FAIL = code(0x23);
    static final String FORWARDED_TO = code(0x25);
    static final String KEY_NOT_ACTIVE = code(0x2D);
    static final String PRIVATE = code(0x36);
    static final String CONFERENCE = code(0x34);
    static final String NO_CONFERENCE = code(0x26);
    static final String UNKNOWN_NUMBER = code(0x38);
    static final String DND = code(0x3F);
    static final String SERVICE_NOT_ACTIVE = code(0x49);
    static final String CALL_BACK = code(0x41);
    static final String CANNOT_TRANSFER = code(0x52);
    static final String FAR_HOLD = "Other party holds";
    static final String MICROPHONE_OFF = "Microphone off";
    static final String ASTERISK_AWAY = "PBX not reachable";
    static final String DO_NOT_DISTURB = "Do not disturb";
    static final String DO_NOT_DISTURB_SILENT = "Do not disturb (silent)";

    static final String RECORDING = "Recording";
    static final String CANNOT_RECORD = "Cannot record";
    static final String CALLS_RECORDED = "Calls are recorded";
    static final String CALLS_NOT_RECORDED = "Calls are not recorded";

    static final String PAGE = "Page: ";
    static final String PAGING = "Paging ";
    static final String SOMEBODY_PAGES = "Somebody is paging";
    static final String NOBODY_TO_PAGE = "No phone is free";
    static final String CANNOT_PAGE = "Cannot page: codec";

    static final String PARKED_AT = code(0x21);
    static final String CANNOT_PARK = "Cannot park: no parking lot";
    static final String NOTHING_PARKED = "No parked calls";
    static final String PARK_RECALL = "Park recall";
    static final String PICKUP_NUMBER = "Pick up which number?";
    static final String PICKUP_GROUP = "Pick up which group?";
    static final String NO_PICKUP_GROUP = "Line has no pickup group";

    private Prompt() {}

    private static String code(int entry) {
        return "\u0080" + (char) entry;
    }
}
