package org.sccpbridge.ari.testkit;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshaker;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshakerFactory;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One connection of {@link FakeAri}: HTTP, and after an upgrade the event stream. */
@SuppressWarnings("FutureReturnValueIgnored") // A client that has gone is what the tests are about.
final class FakeAriHandler extends SimpleChannelInboundHandler<Object> {

    private static final String USER_EVENT = "/events/user/";
    private static final String BASE = "/ari";

    private final FakeAri fake;
    private int number;

    FakeAriHandler(FakeAri fake) {
        this.fake = fake;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        number = fake.connections.incrementAndGet();
        fake.http.add(context.channel());
        context.fireChannelActive();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        fake.ended(context.channel());
        context.fireChannelInactive();
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, Object message) {
        if (message instanceof FullHttpRequest request) {
            serve(context, request);
        } else if (message instanceof CloseWebSocketFrame) {
            context.close();
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        context.close();
    }

    private void serve(ChannelHandlerContext context, FullHttpRequest request) {
        int question = request.uri().indexOf('?');
        String rawPath = question < 0 ? request.uri() : request.uri().substring(0, question);
        String path = rawPath.startsWith(BASE) ? rawPath.substring(BASE.length()) : rawPath;
        Map<String, String> query = new LinkedHashMap<>();
        new QueryStringDecoder(request.uri()).parameters().forEach((name, values) -> query.put(name, values.get(0)));
        String credentials = Base64.getEncoder()
                .encodeToString((FakeAri.USER + ":" + FakeAri.PASSWORD).getBytes(StandardCharsets.UTF_8));
        boolean known = ("Basic " + credentials).equals(request.headers().get(HttpHeaderNames.AUTHORIZATION));
        if (!known) {
            write(context, FakeAnswer.failure(401, "Authentication required"));
        } else if (path.equals("/events")) {
            openEvents(context, request, query);
        } else if (path.startsWith(USER_EVENT)) {
            write(context, FakeAnswer.done());
            fake.userEvent(path.substring(USER_EVENT.length()));
        } else {
            String body = request.content().toString(StandardCharsets.UTF_8);
            RecordedRequest recorded = new RecordedRequest(request.method().name(), path, query, body, number);
            FakeAnswer answer = fake.script.answer(recorded, fake.appConnected());
            answer.release().whenCompleteAsync((released, failure) -> later(context, answer), context.executor());
        }
    }

    private static void later(ChannelHandlerContext context, FakeAnswer answer) {
        if (answer.delay().isZero()) {
            write(context, answer);
        } else {
            context.executor()
                    .schedule(() -> write(context, answer), answer.delay().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void openEvents(ChannelHandlerContext context, FullHttpRequest request, Map<String, String> query) {
        WebSocketServerHandshaker handshaker = new WebSocketServerHandshakerFactory(
                        "ws://127.0.0.1" + request.uri(), null, false)
                .newHandshaker(request);
        if (fake.eventStreamStatus == 0) {
            context.close();
        } else if (fake.eventStreamStatus != 101) {
            write(context, FakeAnswer.failure(fake.eventStreamStatus, "no"));
        } else if (handshaker == null || query.getOrDefault("app", "").isEmpty()) {
            write(context, FakeAnswer.failure(400, "HTTP request is missing param: [app]"));
        } else {
            handshaker.handshake(context.channel(), request);
            fake.opened(context.channel());
        }
    }

    private static void write(ChannelHandlerContext context, FakeAnswer answer) {
        switch (answer.way()) {
            case WHOLE -> context.writeAndFlush(response(context, answer));
            case LAST -> {
                DefaultFullHttpResponse last = response(context, answer);
                last.headers().set(HttpHeaderNames.CONNECTION, "close");
                context.writeAndFlush(last).addListener(ChannelFutureListener.CLOSE);
            }
            case CLOSE -> context.close();
            case SILENCE -> {}
            case RAW -> raw(context, ByteBufUtil.writeUtf8(context.alloc(), answer.body()), 1, true);
            case IN_PIECES -> {
                ByteBuf bytes = ByteBufUtil.writeUtf8(context.alloc(), text(answer));
                raw(context, bytes, bytes.readableBytes(), false);
            }
            case HALF -> {
                String text = text(answer);
                raw(context, ByteBufUtil.writeUtf8(context.alloc(), text.substring(0, text.length() / 2)), 1, true);
            }
        }
    }

    private static DefaultFullHttpResponse response(ChannelHandlerContext context, FakeAnswer answer) {
        ByteBuf body =
                answer.body().isEmpty() ? Unpooled.EMPTY_BUFFER : ByteBufUtil.writeUtf8(context.alloc(), answer.body());
        DefaultFullHttpResponse response =
                new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(answer.status()), body);
        response.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, "application/json")
                .set(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes());
        return response;
    }

    private static String text(FakeAnswer answer) {
        int length = answer.body().getBytes(StandardCharsets.UTF_8).length;
        return "HTTP/1.1 " + answer.status() + " Status\r\nContent-Length: " + length + "\r\n\r\n" + answer.body();
    }

    /** Past the codec, which would not write such things. */
    private static void raw(ChannelHandlerContext context, ByteBuf bytes, int pieces, boolean close) {
        ChannelHandlerContext codec = context.pipeline().firstContext();
        int size = Math.max(1, bytes.readableBytes() / pieces);
        while (bytes.isReadable()) {
            codec.writeAndFlush(bytes.readRetainedSlice(
                    pieces == 1 ? bytes.readableBytes() : Math.min(size, bytes.readableBytes())));
        }
        bytes.release();
        if (close) {
            codec.channel().eventLoop().execute(codec::close);
        }
    }
}
