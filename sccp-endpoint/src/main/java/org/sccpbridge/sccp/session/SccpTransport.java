package org.sccpbridge.sccp.session;

import io.netty.channel.ChannelOption;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.ServerChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.util.Map;

/**
 * How Netty talks to the operating system; a native one must be chosen by whoever has it on the class path.
 *
 * @param numbers further options of each connection, which perhaps only this transport has
 */
public record SccpTransport(
        IoHandlerFactory ioHandlers,
        Class<? extends ServerChannel> serverChannel,
        Map<ChannelOption<Integer>, Integer> numbers) {

    public SccpTransport {
        numbers = Map.copyOf(numbers);
    }

    /** Java's own, everywhere. */
    public static SccpTransport nio() {
        return new SccpTransport(NioIoHandler.newFactory(), NioServerSocketChannel.class, Map.of());
    }
}
