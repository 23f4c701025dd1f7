package org.sccpbridge.ari.event;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.ari.model.Bridge;
import org.sccpbridge.ari.model.Channel;
import org.sccpbridge.ari.model.Missing;

/** A party of a bridge transferred the other to {@code exten} in {@code context}; {@code result} is {@code Success} or a failure. */
public record BridgeBlindTransfer(
        String timestamp,
        Channel channel,
        @Nullable Bridge bridge,
        String context,
        String exten,
        String result,
        boolean isExternal,
        @Nullable Channel transferee,
        @Nullable Channel replaceChannel)
        implements ChannelEvent {
    public BridgeBlindTransfer {
        timestamp = Missing.text(timestamp);
        Objects.requireNonNull(channel, "channel");
        context = Missing.text(context);
        exten = Missing.text(exten);
        result = Missing.text(result);
    }
}
