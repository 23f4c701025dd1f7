package org.sccpbridge.bridge.switchboard;

import org.jspecify.annotations.Nullable;
import org.sccpbridge.bridge.config.Codec;

/**
 * The audio path between one phone and its external-media channel.
 *
 * @param party pass-through party id, unique per path: an answer to an earlier path never fits a later one
 * @param channel id of the external-media channel; it exists once {@code requested}
 * @param requested whether Asterisk was asked for the channel
 * @param asterisk where the phone sends to, known once Asterisk made the channel
 * @param joined whether the channel is in the call's bridge
 */
public record Media(
        int party,
        Codec codec,
        String channel,
        boolean requested,
        @Nullable MediaAddress asterisk,
        boolean joined) {

    static Media opening(int party, Codec codec, String channel) {
        return new Media(party, codec, channel, false, null, false);
    }

    Media requestedNow() {
        return new Media(party, codec, channel, true, asterisk, joined);
    }

    Media createdAt(MediaAddress address) {
        return new Media(party, codec, channel, requested, address, joined);
    }

    Media joinedNow() {
        return new Media(party, codec, channel, requested, asterisk, true);
    }
}
