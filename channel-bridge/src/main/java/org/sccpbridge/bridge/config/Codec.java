package org.sccpbridge.bridge.config;

/** A codec the bridge can use between phone and Asterisk, by Asterisk's name. */
public enum Codec {
    ULAW("ulaw"),
    ALAW("alaw"),
    G722("g722");

    private final String asteriskName;

    Codec(String asteriskName) {
        this.asteriskName = asteriskName;
    }

    /** The name in {@code allow =} and in Asterisk's {@code format=} parameters. */
    public String asteriskName() {
        return asteriskName;
    }
}
