package org.sccpbridge.bridge.config;

import java.util.Locale;

/** Who may talk on when the phone that made a conference leaves it ({@code conf_stay}). */
public enum ConferenceStay {
    /** Everybody. */
    ALL,
    /** As long as one of them is at a line of sccp.conf. */
    OWN,
    /** The conference ends. */
    NOBODY;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
