package org.sccpbridge.ari.transport;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Consumer;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.ari.AriOptions;

/** Opens TCP and, for {@code https}, TLS connections to Asterisk, all on one event loop. */
final class Connector {

    private final AriOptions options;
    private final EventLoop loop;
    private final LookupThread names = new LookupThread();
    private final @Nullable SslContext tls;

    Connector(AriOptions options, EventLoop loop) {
        this.options = options;
        this.loop = loop;
        this.tls = options.tls() ? tls() : null;
    }

    EventLoop loop() {
        return loop;
    }

    ChannelFuture connect(Consumer<ChannelPipeline> handlers) {
        return new Bootstrap()
                .group(loop)
                .channel(NioSocketChannel.class)
                .resolver(names)
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.SO_KEEPALIVE, true)
                .option(
                        ChannelOption.CONNECT_TIMEOUT_MILLIS,
                        Math.toIntExact(options.connectTimeout().toMillis()))
                .handler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        if (tls != null) {
                            channel.pipeline().addLast(tls.newHandler(channel.alloc(), options.host(), options.port()));
                        }
                        handlers.accept(channel.pipeline());
                    }
                })
                .connect(InetSocketAddress.createUnresolved(options.host(), options.port()));
    }

    void stop() {
        names.close();
    }

    static String basicAuth(AriOptions options) {
        byte[] credentials = (options.user() + ":" + options.password()).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(credentials);
    }

    private static SslContext tls() {
        try {
            return SslContextBuilder.forClient()
                    .endpointIdentificationAlgorithm("HTTPS")
                    .build();
        } catch (SSLException e) {
            throw new IllegalStateException("this Java has no TLS", e);
        }
    }
}
