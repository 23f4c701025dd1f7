package org.sccpbridge.bridge.asterisk;

import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.sccpbridge.ari.AriClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Debian's Asterisk, and so Ubuntu's, is built with a patch for Opus (2016_opus_plc): what is translated from one codec to another is dropped as
 * "late" while its RTP sequence number is up to half the range behind that of the last packet on the same translation path. After a hold
 * a phone begins with another number: for half of all calls the other end hears nothing for up to eleven minutes (22.10.1, by counting frames).
 * A path made anew knows no number. Setting another write format makes it, and a moment of silence does that.
 */
final class LateFrames {
    private static final Logger log = LoggerFactory.getLogger(LateFrames.class);
    /** As in {@code 22.10.1+dfsg+~cs6.17.60671434-1}; 16.28.0~dfsg-0+deb11u4 has not got it. */
    private static final Pattern PATCHED = Pattern.compile("dfsg\\+~cs");

    private final AriClient client;
    private volatile boolean dropped;

    LateFrames(AriClient client) {
        this.client = client;
    }

    static boolean areDroppedBy(String version) {
        return PATCHED.matcher(version).find();
    }

    void connected(String version) {
        dropped = areDroppedBy(version);
        if (dropped) {
            log.info("this build of Asterisk may drop audio after a hold where it translates between two codecs:"
                    + " let phones and trunks use the same (allow); see docs/asterisk-builds.md");
        }
    }

    /** Silence is ended whatever became of its beginning, which may have been done without an answer. */
    CompletableFuture<?> newSource(String media) {
        return dropped
                ? client.channels()
                        .startSilence(media)
                        .handle((begun, failure) -> null)
                        .thenCompose(begun -> client.channels().stopSilence(media))
                : CompletableFuture.completedFuture(null);
    }
}
