package org.sccpbridge.bridge.config;

/** The call list that shows a call another phone of the shared line answered. */
public enum CallHistoryDisposition {
    IGNORE("Ignore"),
    MISSED("Missed Calls"),
    PLACED("Placed Calls"),
    RECEIVED("Received Calls");

    private final String word;

    CallHistoryDisposition(String word) {
        this.word = word;
    }

    @Override
    public String toString() {
        return word;
    }
}
