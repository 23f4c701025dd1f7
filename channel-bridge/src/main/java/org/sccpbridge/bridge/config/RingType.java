package org.sccpbridge.bridge.config;

/** {@code ringtype}, with the value SetRinger carries. */
public enum RingType {
    OFF("off", 1),
    INSIDE("inside", 2),
    OUTSIDE("outside", 3),
    FEATURE("feature", 4),
    SILENT("silent", 5),
    URGENT("urgent", 6),
    BELLCORE1("bellcore1", 7),
    BELLCORE2("bellcore2", 8),
    BELLCORE3("bellcore3", 9),
    BELLCORE4("bellcore4", 10),
    BELLCORE5("bellcore5", 11);

    private final String word;
    private final int ringMode;

    RingType(String word, int ringMode) {
        this.word = word;
        this.ringMode = ringMode;
    }

    public int ringMode() {
        return ringMode;
    }

    @Override
    public String toString() {
        return word;
    }
}
