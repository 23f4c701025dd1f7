package org.sccpbridge.ari.event;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.ari.model.Channel;
import org.sccpbridge.ari.model.Missing;

/** The channel entered the application; {@code args} are those of {@code Stasis()} or {@code appArgs}. {@code replaceChannel} is set when it takes the place of another. */
public record StasisStart(
        String timestamp,
        List<String> args,
        Channel channel,
        @Nullable Channel replaceChannel) implements ChannelEvent {
    public StasisStart {
        timestamp = Missing.text(timestamp);
        args = Missing.list(args);
        Objects.requireNonNull(channel, "channel");
    }
}
