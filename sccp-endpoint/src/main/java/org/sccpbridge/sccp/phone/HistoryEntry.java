package org.sccpbridge.sccp.phone;

import org.sccpbridge.sccp.phone.CallView.Party;

/** A line of the phone's own call lists, written when the call ends. */
public record HistoryEntry(Kind kind, int line, int callReference, Party party) {
    /** The list. */
    public enum Kind {
        /** Rang and was never connected here. */
        MISSED,
        /** Rang and was connected. */
        RECEIVED,
        /** Dialled here. */
        PLACED
    }
}
