package org.sccpbridge.ari.transport;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.ari.AriException;
import org.sccpbridge.ari.AriException.Kind;
import org.sccpbridge.ari.AriOptions;

/**
 * One HTTP/1.1 connection with at most one request under way. Confined to the event loop.
 *
 * <p>A request is sent a second time, once, only when it met the closing of an idle connection: the connection had answered before, it closed
 * before any byte of this answer, and the request is idempotent or the connection had been idle for a second or more. A POST over a connection that
 * was busy just before is never repeated: there Asterisk itself has failed, and may have carried it out.
 */
@SuppressWarnings(
        "FutureReturnValueIgnored") // What fails on a channel is told by its exceptionCaught or channelInactive.
final class HttpConnection extends SimpleChannelInboundHandler<FullHttpResponse> {

    private static final long IDLE_ENOUGH = TimeUnit.SECONDS.toNanos(1);
    private static final int MAX_LINE = 4096;
    private static final int MAX_HEADERS = 16384;

    private final HttpPool pool;
    private final AriOptions options;
    private final Failures failures;
    private final String basePath;
    private final String host;
    private @Nullable Channel channel;
    private @Nullable PendingRequest current;
    private @Nullable AriException reason;
    private boolean answeredBefore;
    private boolean answerBegan;
    private boolean closed;
    private long idleSince;
    private long idleBefore;

    HttpConnection(HttpPool pool, AriOptions options, Failures failures) {
        this.pool = pool;
        this.options = options;
        this.failures = failures;
        this.basePath = options.basePath();
        this.host = options.uri().getHost() + ":" + options.port();
    }

    void open(Connector connector, PendingRequest first) {
        first.assign(this);
        current = first;
        connector.connect(this::fill).addListener((ChannelFutureListener) connected -> {
            if (connected.isSuccess()) {
                channel = connected.channel();
                if (closed || current == null) {
                    connected.channel().close();
                } else {
                    write(connected.channel(), current);
                }
            } else {
                finish(failures.connecting(describe(), connected.cause()));
            }
        });
    }

    private void fill(ChannelPipeline pipeline) {
        pipeline.addLast(new FirstByte());
        pipeline.addLast(new HttpClientCodec(MAX_LINE, MAX_HEADERS, MAX_HEADERS));
        pipeline.addLast(new HttpObjectAggregator(options.maxMessageBytes()));
        pipeline.addLast(this);
    }

    void send(PendingRequest next) {
        next.assign(this);
        current = next;
        idleBefore = idleNanos();
        if (channel != null) {
            write(channel, next);
        }
    }

    private void write(Channel to, PendingRequest pending) {
        AriRequest request = pending.request;
        answerBegan = false;
        pending.markSent();
        ByteBuf body =
                request.body().isEmpty() ? Unpooled.EMPTY_BUFFER : ByteBufUtil.writeUtf8(to.alloc(), request.body());
        DefaultFullHttpRequest http = new DefaultFullHttpRequest(
                HttpVersion.HTTP_1_1, HttpMethod.valueOf(request.method()), request.target(basePath), body);
        http.headers()
                .set(HttpHeaderNames.HOST, host)
                .set(HttpHeaderNames.AUTHORIZATION, Connector.basicAuth(options))
                .set(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes());
        if (body.isReadable()) {
            http.headers().set(HttpHeaderNames.CONTENT_TYPE, "application/json");
        }
        to.writeAndFlush(http).addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpResponse response) {
        PendingRequest answered = current;
        if (!response.decoderResult().isSuccess()) {
            reason = failures.broken(describe(), response.decoderResult().cause());
            context.close();
            return;
        }
        if (response.status().codeClass() == HttpStatusClass.INFORMATIONAL) {
            return;
        }
        if (answered == null) {
            context.close();
            return;
        }
        current = null;
        answeredBefore = true;
        String body = response.content().toString(StandardCharsets.UTF_8);
        if (HttpUtil.isKeepAlive(response)) {
            pool.release(this);
        } else {
            context.close();
        }
        int status = response.status().code();
        if (status >= 200 && status < 300) {
            answered.succeed(new AriResponse(status, body));
        } else {
            answered.fail(failures.status(answered.request.describe(), status, body));
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        AriException failure = failures.broken(describe(), cause);
        // A reset before the answer says no more than a closing does.
        if (failure.kind() != Kind.CLOSED || answerBegan) {
            reason = failure;
        }
        context.close();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        finish(reason);
    }

    private void finish(@Nullable AriException failure) {
        if (closed) {
            return;
        }
        closed = true;
        PendingRequest lost = current;
        current = null;
        if (lost == null || lost.isDone()) {
            pool.closed(this);
        } else if (failure == null && metIdleClosing(lost) && lost.sendAgain()) {
            pool.sendAgain(lost, this);
        } else {
            pool.closed(this);
            lost.fail(failure == null ? failures.closed(lost.request.describe()) : failure);
        }
    }

    private boolean metIdleClosing(PendingRequest lost) {
        return answeredBefore && !answerBegan && (lost.request.idempotent() || idleBefore >= IDLE_ENOUGH);
    }

    /** Closes; a request under way fails unless it has failed already. */
    void close() {
        if (channel != null) {
            channel.close();
        } else {
            finish(null);
        }
    }

    void stop() {
        reason = failures.stopped(describe());
        if (channel == null) {
            finish(reason);
        } else {
            channel.close();
        }
    }

    void idleSince(long nanoTime) {
        idleSince = nanoTime;
    }

    long idleNanos() {
        return System.nanoTime() - idleSince;
    }

    private String describe() {
        return current == null ? "connection" : current.request.describe();
    }

    /** Notes that an answer has begun, before the codec has made anything of it. */
    private final class FirstByte extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            answerBegan = true;
            context.fireChannelRead(message);
        }
    }
}
