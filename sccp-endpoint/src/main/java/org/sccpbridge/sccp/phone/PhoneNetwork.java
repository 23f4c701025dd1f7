package org.sccpbridge.sccp.phone;

import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * The event loops that any number of virtual phones share. A phone lives on one of them with its signalling, its timers and its
 * RTP pacing, so phones cost no threads.
 */
public final class PhoneNetwork implements AutoCloseable {
    private static final long QUIET_MILLIS = 0;
    private static final long SHUTDOWN_MILLIS = 2_000;

    private final EventLoopGroup loops;

    /** Starts a network of {@code threads} event loops; one carries hundreds of phones with audio. */
    public PhoneNetwork(int threads) {
        loops = new MultiThreadIoEventLoopGroup(
                threads, new DefaultThreadFactory("virtual-phones", true), NioIoHandler.newFactory());
    }

    /** The network of phones that were given none of their own: one daemon thread for the life of the process. */
    public static PhoneNetwork shared() {
        return Shared.NETWORK;
    }

    EventLoop nextLoop() {
        return loops.next();
    }

    /** Ends the loops and with them every connection and RTP port on them; waits two seconds at most. */
    @Override
    public void close() {
        loops.shutdownGracefully(QUIET_MILLIS, SHUTDOWN_MILLIS, TimeUnit.MILLISECONDS)
                .awaitUninterruptibly(SHUTDOWN_MILLIS);
    }

    private static final class Shared {
        static final PhoneNetwork NETWORK = new PhoneNetwork(1);
    }
}
