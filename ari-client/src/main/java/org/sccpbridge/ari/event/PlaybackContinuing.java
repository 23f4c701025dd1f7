package org.sccpbridge.ari.event;

import java.util.Objects;
import org.sccpbridge.ari.model.Missing;
import org.sccpbridge.ari.model.Playback;

/** A playback goes on with its next medium. */
public record PlaybackContinuing(String timestamp, Playback playback) implements AriEvent {
    public PlaybackContinuing {
        timestamp = Missing.text(timestamp);
        Objects.requireNonNull(playback, "playback");
    }
}
