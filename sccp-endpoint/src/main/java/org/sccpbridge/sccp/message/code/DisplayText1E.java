package org.sccpbridge.sccp.message.code;

/** Texts a phone keeps in its own language, named by two bytes: 0x1E and the code. */
public enum DisplayText1E {
    ACCT(0x02, "Acct"),
    FLASH(0x03, "Flash"),
    LOGIN(0x04, "Login"),
    DEVICE_IN_HOME_LOCATION(0x05, "Device In Home Location"),
    DEVICE_IN_ROAMING_LOCATION(0x06, "Device In Roaming Location"),
    ENTER_AUTHORIZATION_CODE(0x07, "Enter Authorization Code"),
    ENTER_CLIENT_MATTER_CODE(0x08, "Enter Client Matter Code"),
    CALLS_AVAILABLE_FOR_PICKUP(0x09, "Calls Available For Pickup"),
    CM_FALLBACK_SERVICE_OPERATING(0x0A, "CM Fallback Service Operating"),
    MAX_PHONES_EXCEEDED(0x0B, "Max Phones Exceeded"),
    WAITING_TO_REHOME(0x0C, "Waiting To Rehome"),
    PLEASE_END_CALL(0x0D, "Please End Call"),
    PAGING(0x0E, "Paging"),
    SELECT_LINE(0x0F, "Select Line"),
    TRANSFER_DESTINATION_IS_BUSY(0x10, "Transfer Destination Is Busy"),
    SELECT_A_SERVICE(0x11, "Select A Service"),
    LOCAL_SERVICES(0x12, "Local Services"),
    ENTER_SEARCH_CRITERIA(0x13, "Enter Search Criteria"),
    NIGHT_SERVICE(0x14, "Night Service"),
    NIGHT_SERVICE_ACTIVE(0x15, "Night Service Active"),
    NIGHT_SERVICE_DISABLED(0x16, "Night Service Disabled"),
    LOGIN_SUCCESSFUL(0x17, "Login Successful"),
    WRONG_PIN(0x18, "Wrong PIN"),
    PLEASE_ENTER_PIN(0x19, "Please Enter PIN"),
    OF(0x1A, "Of"),
    RECORDS_1_TO(0x1B, "Records 1 To"),
    NO_RECORD_FOUND(0x1C, "No Record Found"),
    SEARCH_RESULTS(0x1D, "Search Results"),
    CALLS_IN_QUEUE(0x1E, "Calls In Queue"),
    JOIN_TO_HUNT_GROUP(0x1F, "Join To Hunt Group"),
    READY(0x20, "Ready"),
    NOT_READY(0x21, "Not Ready"),
    CALL_ON_HOLD(0x22, "Call On Hold"),
    HOLD_REVERSION(0x23, "Hold Reversion"),
    SETUP_FAILED(0x24, "Setup Failed"),
    NO_RESOURCES(0x25, "No Resources"),
    DEVICE_NOT_AUTHORIZED(0x26, "Device Not Authorized"),
    MONITORING(0x27, "Monitoring"),
    RECORDING_AWAITING_CALL_TO_BE_ACTIVE(0x28, "Recording Awaiting Call To Be Active"),
    RECORDING_ALREADY_IN_PROGRESS(0x29, "Recording Already In Progress"),
    INACTIVE_RECORDING_SESSION(0x2A, "Inactive Recording Session"),
    MOBILITY(0x2B, "Mobility"),
    WHISPER(0x2C, "Whisper"),
    FORWARD_ALL(0x2D, "Forward All"),
    MALICIOUS_CALL_ID(0x2E, "Malicious Call ID"),
    GROUP_PICKUP(0x2F, "Group Pickup"),
    REMOVE_LAST_PARTICIPANT(0x30, "Remove Last Participant"),
    OTHER_PICKUP(0x31, "Other Pickup"),
    VIDEO(0x32, "Video"),
    END_CALL(0x33, "End Call"),
    CONFERENCE_LIST(0x34, "Conference List"),
    QUALITY_REPORTING_TOOL(0x35, "Quality Reporting Tool"),
    HUNT_GROUP(0x36, "Hunt Group"),
    USE_LINE_OR_JOIN_TO_COMPLETE(0x37, "Use Line Or Join To Complete"),
    DO_NOT_DISTURB(0x38, "Do Not Disturb"),
    DO_NOT_DISTURB_IS_ACTIVE(0x39, "Do Not Disturb Is Active"),
    CFWDALL_LOOP_DETECTED(0x3A, "CFwdAll Loop Detected"),
    CFWDALL_HOPS_EXCEEDED(0x3B, "CFwdAll Hops Exceeded"),
    ABBRDIAL(0x3C, "AbbrDial"),
    PICKUP_IS_UNAVAILABLE(0x3D, "Pickup Is Unavailable"),
    CONFERENCE_IS_UNAVAILABLE(0x3E, "Conference Is Unavailable"),
    MEETME_IS_UNAVAILABLE(0x3F, "MeetMe Is Unavailable"),
    CANNOT_RETRIEVE_PARKED_CALL(0x40, "Cannot Retrieve Parked Call"),
    CANNOT_SEND_CALL_TO_MOBILE(0x41, "Cannot Send Call To Mobile"),
    RECORD(0x43, "Record"),
    CANNOT_MOVE_CONVERSATION(0x44, "Cannot Move Conversation"),
    CW_OFF(0x45, "CW Off"),
    COACHING(0x46, "Coaching"),
    RECORDING(0x4F, "Recording"),
    RECORDING_FAILED(0x50, "Recording Failed"),
    CONNECTING(0x51, "Connecting");

    private final int code;
    private final String english;

    DisplayText1E(int code, String english) {
        this.code = code;
        this.english = english;
    }

    /** The second of the two bytes. */
    public int code() {
        return code;
    }

    /** What an English phone shows. */
    public String english() {
        return english;
    }

    /** The two characters that stand for the text inside another text. */
    public String inText() {
        return "\u001e" + (char) code;
    }
}
