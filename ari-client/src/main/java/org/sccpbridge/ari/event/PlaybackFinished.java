package org.sccpbridge.ari.event;

import java.util.Objects;
import org.sccpbridge.ari.model.Missing;
import org.sccpbridge.ari.model.Playback;

/** A playback ended. */
public record PlaybackFinished(String timestamp, Playback playback) implements AriEvent {
    public PlaybackFinished {
        timestamp = Missing.text(timestamp);
        Objects.requireNonNull(playback, "playback");
    }
}
