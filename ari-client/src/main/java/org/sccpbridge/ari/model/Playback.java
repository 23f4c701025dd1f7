package org.sccpbridge.ari.model;

/** A playback on a channel or bridge; {@code state} is {@code queued}, {@code playing}, {@code continuing}, {@code done} or {@code failed}. */
public record Playback(
        String id, String mediaUri, String nextMediaUri, String targetUri, String language, String state) {
    public Playback {
        id = Missing.text(id);
        mediaUri = Missing.text(mediaUri);
        nextMediaUri = Missing.text(nextMediaUri);
        targetUri = Missing.text(targetUri);
        language = Missing.text(language);
        state = Missing.text(state);
    }
}
