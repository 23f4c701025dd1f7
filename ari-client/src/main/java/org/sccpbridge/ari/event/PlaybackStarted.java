package org.sccpbridge.ari.event;

import java.util.Objects;
import org.sccpbridge.ari.model.Missing;
import org.sccpbridge.ari.model.Playback;

/** A playback began. */
public record PlaybackStarted(String timestamp, Playback playback) implements AriEvent {
    public PlaybackStarted {
        timestamp = Missing.text(timestamp);
        Objects.requireNonNull(playback, "playback");
    }
}
