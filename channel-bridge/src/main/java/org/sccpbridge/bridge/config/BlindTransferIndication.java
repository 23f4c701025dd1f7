package org.sccpbridge.bridge.config;

/** What somebody hears who is transferred to a number that still rings. */
public enum BlindTransferIndication {
    RING("ring"),
    MOH("moh");

    private final String word;

    BlindTransferIndication(String word) {
        this.word = word;
    }

    @Override
    public String toString() {
        return word;
    }
}
