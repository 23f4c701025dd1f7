package org.sccpbridge.bridge.switchboard;

/** What a phone does with calls while its user does not want to be disturbed; AstDB and sccp.conf have these words in lower case. */
public enum DndMode {
    OFF,
    /** The caller hears busy, or is forwarded as when busy. */
    REJECT,
    /** Calls are shown and make no sound. */
    SILENT
}
