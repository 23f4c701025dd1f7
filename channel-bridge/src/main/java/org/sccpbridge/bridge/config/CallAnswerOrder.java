package org.sccpbridge.bridge.config;

/** Which of several ringing calls the Answer key takes. */
public enum CallAnswerOrder {
    OLDESTFIRST("oldestfirst"),
    LASTFIRST("lastfirst");

    private final String word;

    CallAnswerOrder(String word) {
        this.word = word;
    }

    @Override
    public String toString() {
        return word;
    }
}
