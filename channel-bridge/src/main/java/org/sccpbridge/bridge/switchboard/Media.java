package org.sccpbridge.bridge.switchboard;

import org.jspecify.annotations.Nullable;
import org.sccpbridge.bridge.config.Codec;

/**
 * The audio path between one phone and its external-media channel.
 *
 * @param call reference of the call it was opened for
 * @param line of that call
 * @param talk the mixing bridge it leads into
 * @param party pass-through party id, unique per path: an answer to an earlier path never fits a later one
 * @param channel id of the external-media channel
 * @param phone where the phone listens, known once it opened its receive channel; then Asterisk is asked for the channel
 * @param asterisk where the phone sends to, known once Asterisk made the channel
 * @param joined whether the channel is in the bridge
 */
public record Media(
        int call,
        String line,
        int talk,
        int party,
        Codec codec,
        String channel,
        @Nullable MediaAddress phone,
        @Nullable MediaAddress asterisk,
        boolean joined) {

    static Media opening(Call call, int party, Codec codec, String channel) {
        return new Media(call.reference(), call.line(), call.talk(), party, codec, channel, null, null, false);
    }

    /** Whether Asterisk was asked for the channel. */
    boolean requested() {
        return phone != null;
    }

    Media openedAt(MediaAddress address) {
        return new Media(call, line, talk, party, codec, channel, address, asterisk, joined);
    }

    Media createdAt(MediaAddress address) {
        return new Media(call, line, talk, party, codec, channel, phone, address, joined);
    }

    Media joinedNow() {
        return new Media(call, line, talk, party, codec, channel, phone, asterisk, true);
    }
}
