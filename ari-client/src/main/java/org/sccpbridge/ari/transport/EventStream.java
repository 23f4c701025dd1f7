package org.sccpbridge.ari.transport;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler.ClientHandshakeStateEvent;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketVersion;
import io.netty.handler.flow.FlowControlHandler;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.handler.timeout.IdleStateHandler;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.ari.AriException;
import org.sccpbridge.ari.AriException.Kind;
import org.sccpbridge.ari.AriOptions;
import org.sccpbridge.ari.event.AriEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One WebSocket of events, from its opening to its end. Confined to the event loop. */
@SuppressWarnings(
        "FutureReturnValueIgnored") // What fails on a channel is told by its exceptionCaught or channelInactive.
final class EventStream extends SimpleChannelInboundHandler<WebSocketFrame> {

    private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);
    private static final int MAX_HANDSHAKE = 65536;
    private static final long CLOSE_MILLIS = 500;

    /** What the stream tells its owner; {@code ended} comes exactly once and last. */
    interface Owner {
        /** The WebSocket is open; it delivers nothing before {@link EventStream#flow}. */
        void opened(EventStream stream);

        /** Asterisk is to be made to send something now: all has been quiet. */
        void silent(EventStream stream);

        void event(EventStream stream, AriEvent event);

        void ended(EventStream stream, AriException reason);
    }

    private final AriOptions options;
    private final Failures failures;
    private final Owner owner;
    private @Nullable Channel channel;
    private @Nullable AriException reason;
    private @Nullable Future<?> proof;
    private boolean open;
    private boolean flowing;
    private boolean ended;

    EventStream(AriOptions options, Failures failures, Owner owner) {
        this.options = options;
        this.failures = failures;
        this.owner = owner;
    }

    void connect(Connector connector) {
        connector.connect(this::fill).addListener((ChannelFutureListener) connected -> {
            if (!connected.isSuccess()) {
                end(failures.connecting(Failures.EVENTS, connected.cause()));
            } else if (ended) {
                connected.channel().close();
            } else {
                channel = connected.channel();
            }
        });
    }

    private void fill(ChannelPipeline pipeline) {
        String app = URLEncoder.encode(options.app(), StandardCharsets.UTF_8);
        WebSocketClientProtocolConfig config = WebSocketClientProtocolConfig.newBuilder()
                .webSocketUri(URI.create((options.tls() ? "wss://" : "ws://")
                        + options.uri().getHost() + ":" + options.port() + options.basePath() + "/events?app=" + app))
                .version(WebSocketVersion.V13)
                .customHeaders(
                        new DefaultHttpHeaders().set(HttpHeaderNames.AUTHORIZATION, Connector.basicAuth(options)))
                .maxFramePayloadLength(options.maxMessageBytes())
                .handshakeTimeoutMillis(options.requestDeadline().toMillis())
                .dropPongFrames(false)
                .build();
        long ping = options.pingInterval().toMillis();
        pipeline.addLast(new IdleStateHandler(ping, 0, 0, TimeUnit.MILLISECONDS));
        pipeline.addLast(new HttpClientCodec());
        pipeline.addLast(new HttpObjectAggregator(MAX_HANDSHAKE));
        pipeline.addLast(new WebSocketClientProtocolHandler(config));
        pipeline.addLast(new WebSocketFrameAggregator(options.maxMessageBytes()));
        pipeline.addLast(new FlowControlHandler());
        pipeline.addLast(this);
    }

    /** Begins to deliver events; those that came before wait in the socket. */
    void flow() {
        flowing = true;
        if (channel != null) {
            channel.config().setAutoRead(true);
            prove(channel);
        }
    }

    /**
     * Asterisk may take the application away from this stream when another one of it ends a moment after this one began (16.28, observed):
     * it answers pings then, but sends no event any more.
     */
    private void prove(Channel channel) {
        proof = channel.eventLoop()
                .schedule(
                        () -> {
                            reason = failures.make(Kind.DEADLINE, Failures.EVENTS, "Asterisk sends no events");
                            channel.close();
                        },
                        options.requestDeadline().toMillis(),
                        TimeUnit.MILLISECONDS);
        owner.silent(this);
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event == ClientHandshakeStateEvent.HANDSHAKE_COMPLETE) {
            channel = context.channel();
            open = true;
            context.channel().config().setAutoRead(false);
            owner.opened(this);
        } else if (event == ClientHandshakeStateEvent.HANDSHAKE_TIMEOUT) {
            reason = failures.deadline(Failures.EVENTS, true);
            context.close();
        } else if (event instanceof IdleStateEvent && flowing && proof == null) {
            prove(context.channel());
        }
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
        proven();
        if (frame instanceof TextWebSocketFrame text) {
            AriEvent event;
            try {
                event = AriJson.event(text.text());
            } catch (AriException e) {
                LOG.warn("ARI {}: ignored {}", Failures.EVENTS, e.getMessage());
                return;
            }
            owner.event(this, event);
        }
    }

    private void proven() {
        if (proof != null) {
            proof.cancel(false);
            proof = null;
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (reason == null) {
            reason = failures.broken(Failures.EVENTS, cause);
        }
        context.close();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        proven();
        end(reason == null ? failures.make(Kind.CLOSED, Failures.EVENTS, closedText()) : reason);
    }

    private String closedText() {
        return open
                ? "Asterisk closed it; it stopped or restarts"
                : "Asterisk closed the connection without an answer; it is starting, or sessionlimit in http.conf is reached";
    }

    /** Gives the stream up for a reason of the owner's. */
    void close(AriException why) {
        if (reason == null) {
            reason = why;
        }
        if (channel == null) {
            end(reason);
        } else if (open) {
            Channel closing = channel;
            closing.eventLoop().schedule(() -> closing.close(), CLOSE_MILLIS, TimeUnit.MILLISECONDS);
            // A clean close lets Asterisk forget the application at once.
            closing.writeAndFlush(new CloseWebSocketFrame(WebSocketCloseStatus.NORMAL_CLOSURE))
                    .addListener(ChannelFutureListener.CLOSE);
        } else {
            channel.close();
        }
    }

    private void end(AriException why) {
        if (!ended) {
            ended = true;
            owner.ended(this, why);
        }
    }
}
