package org.sccpbridge.sccp.message.code;

import org.sccpbridge.sccp.layout.Code;

/** Rsvp error code values. */
public record RsvpErrorCode(int code) implements Code {
    /** Confirm. */
    public static final RsvpErrorCode CONFIRM = new RsvpErrorCode(0);
    /** Admission. */
    public static final RsvpErrorCode ADMISSION = new RsvpErrorCode(1);
    /** Administrative. */
    public static final RsvpErrorCode ADMINISTRATIVE = new RsvpErrorCode(2);
    /** No Path Information. */
    public static final RsvpErrorCode NO_PATH_INFORMATION = new RsvpErrorCode(3);
    /** No Sender Information. */
    public static final RsvpErrorCode NO_SENDER_INFORMATION = new RsvpErrorCode(4);
    /** Conflicting Style. */
    public static final RsvpErrorCode CONFLICTING_STYLE = new RsvpErrorCode(5);
    /** Unknown Style. */
    public static final RsvpErrorCode UNKNOWN_STYLE = new RsvpErrorCode(6);
    /** Conflicting Dst Ports. */
    public static final RsvpErrorCode CONFLICTING_DST_PORTS = new RsvpErrorCode(7);
    /** Conflicting Src Ports. */
    public static final RsvpErrorCode CONFLICTING_SRC_PORTS = new RsvpErrorCode(8);
    /** Service Preempted. */
    public static final RsvpErrorCode SERVICE_PREEMPTED = new RsvpErrorCode(12);
    /** Unknown Object Class. */
    public static final RsvpErrorCode UNKNOWN_OBJECT_CLASS = new RsvpErrorCode(13);
    /** Unknown Class Type. */
    public static final RsvpErrorCode UNKNOWN_CLASS_TYPE = new RsvpErrorCode(14);
    /** Api. */
    public static final RsvpErrorCode API = new RsvpErrorCode(20);
    /** Traffic. */
    public static final RsvpErrorCode TRAFFIC = new RsvpErrorCode(21);
    /** Traffic System. */
    public static final RsvpErrorCode TRAFFIC_SYSTEM = new RsvpErrorCode(22);
    /** System. */
    public static final RsvpErrorCode SYSTEM = new RsvpErrorCode(23);
    /** Routing Problem. */
    public static final RsvpErrorCode ROUTING_PROBLEM = new RsvpErrorCode(24);

    @Override
    public String toString() {
        return Code.describe(this);
    }
}
