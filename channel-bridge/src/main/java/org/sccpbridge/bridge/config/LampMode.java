package org.sccpbridge.bridge.config;

/** {@code mwilamp}, with the value SetLamp carries. */
public enum LampMode {
    OFF("off", 1),
    ON("on", 2),
    WINK("wink", 3),
    FLASH("flash", 4),
    BLINK("blink", 5);

    private final String word;
    private final int value;

    LampMode(String word, int value) {
        this.word = word;
        this.value = value;
    }

    public int value() {
        return value;
    }

    @Override
    public String toString() {
        return word;
    }
}
