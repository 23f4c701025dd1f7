package org.sccpbridge.bridge.switchboard;

/** Why Asterisk is asked to end a channel; decides the caller's DIALSTATUS. */
public enum HangupReason {
    NORMAL,
    /** DIALSTATUS BUSY. */
    BUSY,
    /** No phone of the line is registered, DIALSTATUS CHANUNAVAIL. */
    ABSENT,
    /** There is no such line, DIALSTATUS CHANUNAVAIL. */
    UNALLOCATED,
    /** DIALSTATUS CONGESTION. */
    CONGESTION;
}
