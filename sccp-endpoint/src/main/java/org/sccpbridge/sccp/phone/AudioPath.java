package org.sccpbridge.sccp.phone;

import org.sccpbridge.sccp.message.code.MediaPathId;

/** What a user holds to the ear. */
enum AudioPath {
    HANDSET(MediaPathId.HANDSET),
    SPEAKER(MediaPathId.SPEAKER),
    HEADSET(MediaPathId.HEADSET);

    @SuppressWarnings("ImmutableEnumChecker") // a record of one number
    private final MediaPathId id;

    AudioPath(MediaPathId id) {
        this.id = id;
    }

    MediaPathId id() {
        return id;
    }
}
