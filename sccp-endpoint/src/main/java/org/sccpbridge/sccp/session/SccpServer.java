package org.sccpbridge.sccp.session;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens for phones. Sessions are keyed by connection and device name, never by address: many phones may share one. The newest
 * registration of a name wins at once.
 */
public final class SccpServer {
    private static final Logger LOG = LoggerFactory.getLogger(SccpServer.class);
    private static final long STOP_SECONDS = 10;
    private static final long FAREWELL_SECONDS = 3;

    private final SccpTransport transport;
    private final Shared shared;
    private final List<Channel> listening = new ArrayList<>();
    private @Nullable EventLoopGroup loops;

    /** What every connection of one server uses. */
    record Shared(
            SccpServerOptions options,
            PhoneDirectory directory,
            PhoneListener listener,
            SessionCounters counters,
            SessionTable sessions,
            WaitingRoom<Connection> room,
            EventLog eventLog,
            ZoneClock clock,
            PhoneTaps taps) {}

    public SccpServer(SccpServerOptions options, PhoneDirectory directory, PhoneListener listener) {
        this(options, SccpTransport.nio(), directory, listener, InstantSource.system());
    }

    public SccpServer(
            SccpServerOptions options,
            SccpTransport transport,
            PhoneDirectory directory,
            PhoneListener listener,
            InstantSource time) {
        this.transport = transport;
        this.shared = new Shared(
                options,
                directory,
                listener,
                new SessionCounters(),
                new SessionTable(),
                new WaitingRoom<>(options.maxConnections(), options.maxUnregisteredConnections()),
                new EventLog(),
                new ZoneClock(time),
                new PhoneTaps());
    }

    /**
     * Loads and compiles what registrations need by registering made-up phones inside this process. Takes a second or two; worth
     * it before a server starts that hundreds of phones wait for.
     */
    public static void warmUp(int phones) {
        long messages = new WarmUp().register(phones);
        LOG.debug("warmed up with {} messages", messages);
    }

    /** Listens on all addresses, or on none of them when it throws. */
    public synchronized void start() throws ServerStartException {
        if (loops != null) {
            throw new IllegalStateException("already started");
        }
        WireForm.load();
        EventLoopGroup group = new MultiThreadIoEventLoopGroup(
                shared.options().eventLoopThreads(), new DefaultThreadFactory("sccp", true), transport.ioHandlers());
        loops = group;
        ServerBootstrap bootstrap = bootstrap(group);
        for (InetSocketAddress address : shared.options().bindAddresses()) {
            try {
                listening.add(bootstrap.bind(address).syncUninterruptibly().channel());
            } catch (Exception e) {
                stop();
                throw ServerStartException.cannotListen(address, e);
            }
        }
        LOG.debug("listening for phones on {}", localAddresses());
    }

    private ServerBootstrap bootstrap(EventLoopGroup group) {
        SccpServerOptions options = shared.options();
        int mark = options.maxOutboundBytes();
        ServerBootstrap bootstrap = new ServerBootstrap()
                .group(group)
                .channel(transport.serverChannel())
                .option(ChannelOption.SO_BACKLOG, options.backlog())
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.SO_KEEPALIVE, true)
                .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, new WriteBufferWaterMark(mark / 2, mark))
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline()
                                .addLast(
                                        WireForm.frameDecoder(options.maxFrameLength()),
                                        new Connection(shared, channel));
                    }
                });
        if (options.tos() != 0) {
            bootstrap.childOption(ChannelOption.IP_TOS, options.tos());
        }
        // after the type of service: Linux derives a priority from that
        transport.numbers().forEach(bootstrap::childOption);
        return bootstrap;
    }

    /** Closes every connection and waits until the event loops have ended, at most ten seconds. */
    public synchronized void stop() {
        EventLoopGroup group = loops;
        if (group == null) {
            return;
        }
        loops = null;
        listening.forEach(channel -> channel.close().awaitUninterruptibly(STOP_SECONDS, TimeUnit.SECONDS));
        listening.clear();
        Collection<Connection> open = shared.room().all();
        open.forEach(connection -> connection.end(CloseReason.SERVER_STOPPING, ""));
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(FAREWELL_SECONDS);
        open.forEach(connection -> connection
                .channel()
                .closeFuture()
                .awaitUninterruptibly(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS));
        boolean ended = group.shutdownGracefully(0, STOP_SECONDS, TimeUnit.SECONDS)
                .awaitUninterruptibly(STOP_SECONDS, TimeUnit.SECONDS);
        if (!ended) {
            LOG.warn("event loops still busy after {} s, left behind", STOP_SECONDS);
        }
    }

    /** Where it listens, with the ports that were picked. */
    public synchronized List<InetSocketAddress> localAddresses() {
        return listening.stream()
                .map(channel -> (InetSocketAddress) channel.localAddress())
                .toList();
    }

    /** Port of the first address. */
    public int localPort() {
        List<InetSocketAddress> addresses = localAddresses();
        if (addresses.isEmpty()) {
            throw new IllegalStateException("not started");
        }
        return addresses.get(0).getPort();
    }

    public SessionCounters counters() {
        return shared.counters();
    }

    /** The phone registered under this name. */
    public Optional<PhoneSession> session(String deviceName) {
        return shared.sessions().find(deviceName);
    }

    /** All registered phones at this moment. */
    public Collection<PhoneSession> sessions() {
        return shared.sessions().all();
    }

    /**
     * Shows a tap every frame of a device until it is closed, those of its next registrations included.
     *
     * @param device name, letters of either case
     */
    public PhoneTap.Handle tap(String device, PhoneTap tap) {
        return shared.taps().add(device, tap);
    }

    /** Open TCP connections, registered or not. */
    public int connections() {
        return shared.room().connections();
    }
}
