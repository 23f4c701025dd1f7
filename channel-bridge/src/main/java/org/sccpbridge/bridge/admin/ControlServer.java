package org.sccpbridge.bridge.admin;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerDomainSocketChannel;
import io.netty.handler.codec.LineBasedFrameDecoder;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens on the control socket, with a thread of its own. Without it the daemon works all the same. */
public final class ControlServer {
    private static final Logger log = LoggerFactory.getLogger(ControlServer.class);
    private static final int MAX_CLIENTS = 32;
    private static final int MAX_REQUEST = 4096;
    private static final int MARK = 512 * 1024;
    private static final long STOP_SECONDS = 3;

    private final Optional<Path> path;
    private final Map<String, ControlCommand> commands = new TreeMap<>();
    private @Nullable MultiThreadIoEventLoopGroup loop;
    private @Nullable ControlSocket socket;
    private @Nullable ChannelGroup clients;

    /** @param path of the socket; empty: none */
    public ControlServer(Optional<Path> path, Collection<ControlCommand> commands) {
        this.path = path;
        commands.forEach(command -> this.commands.put(command.name(), command));
    }

    /** Listens; says in the log when that is not possible. */
    public synchronized void start() {
        if (path.isEmpty()) {
            return;
        }
        MultiThreadIoEventLoopGroup group = new MultiThreadIoEventLoopGroup(
                1, new DefaultThreadFactory("control", true), NioIoHandler.newFactory());
        ChannelGroup open = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE, true);
        loop = group;
        clients = open;
        ControlSocket file = new ControlSocket(path.get());
        try {
            file.make(address -> open.add(
                    bootstrap(group, open).bind(address).syncUninterruptibly().channel()));
            socket = file;
            log.info("admins reach this daemon through {}", path.get());
        } catch (IOException | RuntimeException e) {
            log.warn(
                    "control socket {} cannot be made: {}; sccp-bridge devices and trace will not work. Set controlsocket in"
                            + " [general] of sccp-bridge.conf",
                    path.get(),
                    e.toString());
            stop();
        }
    }

    private ServerBootstrap bootstrap(MultiThreadIoEventLoopGroup group, ChannelGroup open) {
        return new ServerBootstrap()
                .group(group)
                .channel(NioServerDomainSocketChannel.class)
                .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, new WriteBufferWaterMark(MARK / 4, MARK))
                .childHandler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        if (open.size() > MAX_CLIENTS) {
                            new ControlReply(channel).error("too many clients, at most " + MAX_CLIENTS);
                            return;
                        }
                        open.add(channel);
                        channel.pipeline()
                                .addLast(new LineBasedFrameDecoder(MAX_REQUEST), new ControlHandler(commands));
                    }
                });
    }

    /** Ends all clients and removes the socket. */
    public synchronized void stop() {
        ChannelGroup open = clients;
        MultiThreadIoEventLoopGroup group = loop;
        ControlSocket file = socket;
        clients = null;
        loop = null;
        socket = null;
        if (open != null) {
            open.close().awaitUninterruptibly(STOP_SECONDS, TimeUnit.SECONDS);
        }
        if (group != null) {
            group.shutdownGracefully(0, STOP_SECONDS, TimeUnit.SECONDS)
                    .awaitUninterruptibly(STOP_SECONDS, TimeUnit.SECONDS);
        }
        if (file != null) {
            try {
                file.remove();
            } catch (IOException e) {
                log.warn("control socket {} is left behind: {}", path.get(), e.toString());
            }
        }
    }
}
