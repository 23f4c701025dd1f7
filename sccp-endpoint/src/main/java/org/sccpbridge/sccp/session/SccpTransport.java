package org.sccpbridge.sccp.session;

import io.netty.channel.IoHandlerFactory;
import io.netty.channel.ServerChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;

/** How Netty talks to the operating system; a native one must be chosen by whoever has it on the class path. */
public record SccpTransport(IoHandlerFactory ioHandlers, Class<? extends ServerChannel> serverChannel) {

    /** Java's own, everywhere. */
    public static SccpTransport nio() {
        return new SccpTransport(NioIoHandler.newFactory(), NioServerSocketChannel.class);
    }
}
