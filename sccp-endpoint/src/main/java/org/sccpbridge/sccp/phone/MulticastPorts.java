package org.sccpbridge.sccp.phone;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.SocketProtocolFamily;
import io.netty.channel.socket.nio.NioDatagramChannel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.function.Consumer;

/** Ports to and from multicast groups. */
final class MulticastPorts {
    private MulticastPorts() {}

    /** Binds an ephemeral port that sends to multicast groups on the network of its own address. */
    static void toGroup(EventLoop loop, RtpPort.Purpose purpose, Consumer<RtpPort> opened, Consumer<Throwable> failed) {
        try {
            Bootstrap bootstrap = new Bootstrap()
                    .channelFactory(() -> new NioDatagramChannel(SocketProtocolFamily.INET))
                    .option(ChannelOption.IP_MULTICAST_IF, network(purpose.local()));
            RtpPort.bind(bootstrap, loop, purpose, new InetSocketAddress(purpose.local(), 0))
                    .made(opened, failed);
        } catch (SocketException e) {
            failed.accept(e);
        }
    }

    /** Joins a multicast group on the network of its own address; many phones of one host may join the same. */
    static void join(
            EventLoop loop,
            RtpPort.Purpose purpose,
            InetSocketAddress group,
            Consumer<RtpPort> joined,
            Consumer<Throwable> failed) {
        try {
            NetworkInterface network = network(purpose.local());
            Bootstrap bootstrap = new Bootstrap()
                    .channelFactory(() -> new NioDatagramChannel(SocketProtocolFamily.INET))
                    .option(ChannelOption.SO_REUSEADDR, true);
            RtpPort.bind(bootstrap, loop, purpose, group)
                    .made(
                            port -> ((NioDatagramChannel) port.channel())
                                    .joinGroup(group, network)
                                    .addListener(done -> {
                                        Throwable cause = done.cause();
                                        if (cause == null) {
                                            joined.accept(port);
                                        } else {
                                            port.close();
                                            failed.accept(cause);
                                        }
                                    }),
                            failed);
        } catch (SocketException e) {
            failed.accept(e);
        }
    }

    /** Every address of 127.0.0.0/8 is the loopback network's, though the system lists only the first. */
    private static NetworkInterface network(InetAddress local) throws SocketException {
        InetAddress listed = local.isLoopbackAddress() ? InetAddress.getLoopbackAddress() : local;
        NetworkInterface network = NetworkInterface.getByInetAddress(listed);
        if (network == null) {
            throw new SocketException("no network with address " + local.getHostAddress());
        }
        return network;
    }
}
