package org.sccpbridge.sccp.message.code;

import org.sccpbridge.sccp.layout.Code;

/** Mwi result values. */
public record MwiResult(int code) implements Code {
    /** Ok. */
    public static final MwiResult OK = new MwiResult(0);
    /** General Error. */
    public static final MwiResult GENERAL_ERROR = new MwiResult(1);
    /** Request Rejected. */
    public static final MwiResult REQUEST_REJECTED = new MwiResult(2);
    /** Vm Count Out Of Bounds. */
    public static final MwiResult VM_COUNT_OUT_OF_BOUNDS = new MwiResult(3);
    /** Fax Count Out Of Bounds. */
    public static final MwiResult FAX_COUNT_OUT_OF_BOUNDS = new MwiResult(4);
    /** Invalid Priority Vm Count. */
    public static final MwiResult INVALID_PRIORITY_VM_COUNT = new MwiResult(5);
    /** Invalid Priority Fax Count. */
    public static final MwiResult INVALID_PRIORITY_FAX_COUNT = new MwiResult(6);

    @Override
    public String toString() {
        return Code.describe(this);
    }
}
