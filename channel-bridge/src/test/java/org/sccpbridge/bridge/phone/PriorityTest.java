package org.sccpbridge.bridge.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.Epoll;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.sccpbridge.sccp.session.SccpTransport;

/** {@code sccp_cos} as Linux has it. */
class PriorityTest {
    @Test
    void eachConnectionHasThePriority() throws Exception {
        assumeTrue(Epoll.isAvailable());
        SccpTransport transport = PhoneModule.transport(5);
        CompletableFuture<Integer> priority = new CompletableFuture<>();
        MultiThreadIoEventLoopGroup group = new MultiThreadIoEventLoopGroup(1, transport.ioHandlers());
        try {
            ServerBootstrap bootstrap = new ServerBootstrap()
                    .group(group)
                    .channel(transport.serverChannel())
                    .childHandler(new ChannelInitializer<>() {
                        @Override
                        protected void initChannel(Channel channel) {
                            priority.complete(channel.config().getOption(PhoneModule.SO_PRIORITY));
                        }
                    });
            transport.numbers().forEach(bootstrap::childOption);
            Channel server = bootstrap
                    .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                    .syncUninterruptibly()
                    .channel();
            int port = ((InetSocketAddress) server.localAddress()).getPort();
            try (Socket phone = new Socket(InetAddress.getLoopbackAddress(), port)) {
                assertThat(phone.isConnected()).isTrue();
                assertThat(priority.get(10, TimeUnit.SECONDS)).isEqualTo(5);
            }
        } finally {
            group.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
        }
    }
}
