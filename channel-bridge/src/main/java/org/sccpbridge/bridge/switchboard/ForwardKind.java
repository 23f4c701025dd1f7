package org.sccpbridge.bridge.switchboard;

/** When a line's calls go elsewhere. */
public enum ForwardKind {
    ALL("cfwdAll", Reason.FORWARD_ALL, Key.FORWARD_ALL, Prompt.CFWD_ALL),
    BUSY("cfwdBusy", Reason.FORWARD_BUSY, Key.FORWARD_BUSY, Prompt.CFWD_BUSY),
    NO_ANSWER("cfwdNoAnswer", Reason.FORWARD_NO_ANSWER, Key.FORWARD_NO_ANSWER, Prompt.CFWD_NO_ANSWER);

    private final String stored;
    private final Reason reason;
    private final Key key;
    private final String label;

    ForwardKind(String stored, Reason reason, Key key, String label) {
        this.stored = stored;
        this.reason = reason;
        this.key = key;
        this.label = label;
    }

    /** Last part of its key in AstDB, as chan-sccp has it. */
    public String stored() {
        return stored;
    }

    Reason reason() {
        return reason;
    }

    Key key() {
        return key;
    }

    String label() {
        return label;
    }
}
