package org.sccpbridge.sccp.message.code;

import org.sccpbridge.sccp.layout.Code;

/** Qos error code values. */
public record QosErrorCode(int code) implements Code {
    /** Reservation Timeout. */
    public static final QosErrorCode RESERVATION_TIMEOUT = new QosErrorCode(0);
    /** Path Fail. */
    public static final QosErrorCode PATH_FAIL = new QosErrorCode(1);
    /** Resv Fail. */
    public static final QosErrorCode RESV_FAIL = new QosErrorCode(2);
    /** Listen Fail. */
    public static final QosErrorCode LISTEN_FAIL = new QosErrorCode(3);
    /** Resource Unavailable. */
    public static final QosErrorCode RESOURCE_UNAVAILABLE = new QosErrorCode(4);
    /** Listen Timeout. */
    public static final QosErrorCode LISTEN_TIMEOUT = new QosErrorCode(5);
    /** Resv Retries Fail. */
    public static final QosErrorCode RESV_RETRIES_FAIL = new QosErrorCode(6);
    /** Path Retries Fail. */
    public static final QosErrorCode PATH_RETRIES_FAIL = new QosErrorCode(7);
    /** Resv Preemption. */
    public static final QosErrorCode RESV_PREEMPTION = new QosErrorCode(8);
    /** Path Preemption. */
    public static final QosErrorCode PATH_PREEMPTION = new QosErrorCode(9);
    /** Resv Modify Fail. */
    public static final QosErrorCode RESV_MODIFY_FAIL = new QosErrorCode(10);
    /** Path Modify Fail. */
    public static final QosErrorCode PATH_MODIFY_FAIL = new QosErrorCode(11);
    /** Resv Tear. */
    public static final QosErrorCode RESV_TEAR = new QosErrorCode(12);

    @Override
    public String toString() {
        return Code.describe(this);
    }
}
