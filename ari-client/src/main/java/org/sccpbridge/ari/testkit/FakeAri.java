package org.sccpbridge.ari.testkit;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.ari.AriOptions;

/**
 * An Asterisk REST Interface for tests: real HTTP and a real WebSocket on a loopback port, scripted answers, pushed events. Unless told otherwise it
 * answers like an Asterisk without any trouble. For test threads: its methods may block, 20 seconds at most.
 */
@SuppressWarnings(
        "FutureReturnValueIgnored") // An event that cannot be written ends the stream, which the client notices.
public final class FakeAri implements AutoCloseable {

    public static final String USER = "fake-user";
    public static final String PASSWORD = "fake-secret";
    public static final String APP = "fake-app";

    private static final long PATIENCE_MILLIS = 20_000;
    private static final int MAX_BODY = 1 << 20;

    final FakeScript script = new FakeScript();
    final AtomicInteger connections = new AtomicInteger();
    final AtomicInteger userEvents = new AtomicInteger();
    final ChannelGroup http = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private final MultiThreadIoEventLoopGroup group =
            new MultiThreadIoEventLoopGroup(1, new DefaultThreadFactory("fake-ari", true), NioIoHandler.newFactory());
    private final AtomicInteger eventStreams = new AtomicInteger();
    volatile int eventStreamStatus = 101;
    volatile boolean sendsUserEvents = true;
    private volatile boolean appTaken;
    private volatile @Nullable Channel eventStream;
    private @Nullable Channel listening;
    private int port;

    private FakeAri() {}

    /** A server on a free port of 127.0.0.1. */
    public static FakeAri start() {
        FakeAri fake = new FakeAri();
        fake.listen();
        return fake;
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Options that fit this server, with times short enough for tests. */
    public AriOptions options() {
        return AriOptions.of(uri(), USER, PASSWORD, APP)
                .withBackoff(Duration.ofMillis(5), Duration.ofMillis(20))
                .withChecks(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofMillis(20));
    }

    /** Answers such requests in this way from now on; later rules go before earlier ones. {@code path} is a regular expression, below {@code /ari}. */
    public FakeAri when(String method, String path, FakeAnswer answer) {
        script.add(method, path, request -> answer, false);
        return this;
    }

    /** As {@link #when(String, String, FakeAnswer)}, with an answer made from the request, on the server's thread. */
    public FakeAri when(String method, String path, Function<RecordedRequest, FakeAnswer> answer) {
        script.add(method, path, answer, false);
        return this;
    }

    /** Answers the next such request in this way. */
    public FakeAri once(String method, String path, FakeAnswer answer) {
        script.add(method, path, request -> answer, true);
        return this;
    }

    /** The requests since the start or the last {@link #forget}, those taken by {@link #awaitRequest} excepted. */
    public List<RecordedRequest> requests() {
        return script.requests();
    }

    public void forget() {
        script.forget();
    }

    /** Takes the oldest request with this method and path, waiting for it if need be. */
    public RecordedRequest awaitRequest(String method, String path) throws InterruptedException, TimeoutException {
        return script.await(request -> request.is(method, path), method + " " + path, PATIENCE_MILLIS);
    }

    /** How many event streams have been opened so far. */
    public int eventStreams() {
        return eventStreams.get();
    }

    /** Waits until at least this many event streams have been opened and the last of them is open. */
    public void awaitEventStream(int count) throws InterruptedException, TimeoutException {
        await(() -> eventStreams.get() >= count && eventStream != null, "event stream " + count);
    }

    /** Sends an event. */
    public void push(String json) {
        Channel stream = eventStream;
        if (stream == null) {
            throw new IllegalStateException("no event stream is open");
        }
        stream.writeAndFlush(new TextWebSocketFrame(json));
    }

    /** Sends an event of a type; {@code fields} is the rest of the JSON object, e.g. {@code "cause":16}, or empty. */
    public void push(String type, String fields) {
        push("{\"type\":\"" + type + "\",\"timestamp\":\"2026-01-01T00:00:00.000+0000\",\"application\":\"" + APP + "\""
                + (fields.isEmpty() ? "" : "," + fields) + "}");
    }

    void userEvent(String name) {
        userEvents.incrementAndGet();
        if (sendsUserEvents && eventStream != null) {
            push("ChannelUserevent", "\"eventname\":\"" + name + "\",\"userevent\":{}");
        }
    }

    /** Closes the event stream's connection without a word, as a dying Asterisk does. */
    public void cutEventStream() {
        Channel stream = eventStream;
        if (stream != null) {
            stream.close().awaitUninterruptibly(PATIENCE_MILLIS);
        }
    }

    /** Tells the client that another has taken its application, which it keeps until {@link #freeApplication}. */
    public void replaceApplication() {
        appTaken = true;
        push("ApplicationReplaced", "");
    }

    public void freeApplication() {
        appTaken = false;
    }

    /** Answers requests for an event stream with this status; 101 admits them again. */
    public void answerEventStreams(int status) {
        eventStreamStatus = status;
    }

    /** Whether events that were asked for are sent. */
    public void sendUserEvents(boolean send) {
        sendsUserEvents = send;
    }

    /** Closes all HTTP connections, the event stream excepted, as Asterisk does with idle ones. */
    public void closeHttpConnections() {
        http.close().awaitUninterruptibly(PATIENCE_MILLIS);
    }

    /** HTTP connections accepted so far, those of event streams included. */
    public int connections() {
        return connections.get();
    }

    /** HTTP connections that are open now, the event stream excepted. */
    public int httpConnections() {
        return http.size();
    }

    public boolean isEventStreamOpen() {
        return eventStream != null;
    }

    /** Events that were asked for so far. */
    public int userEvents() {
        return userEvents.get();
    }

    /** Closes everything and refuses connections until {@link #listen}. */
    public void goAway() {
        Channel server = listening;
        if (server != null) {
            server.close().awaitUninterruptibly(PATIENCE_MILLIS);
        }
        cutEventStream();
        closeHttpConnections();
    }

    /** Listens, on the same port as before. */
    public void listen() {
        ServerBootstrap server = new ServerBootstrap()
                .group(group)
                .channel(NioServerSocketChannel.class)
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline()
                                .addLast(
                                        new HttpServerCodec(),
                                        new HttpObjectAggregator(MAX_BODY),
                                        new FakeAriHandler(FakeAri.this));
                    }
                });
        Channel bound = server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                .syncUninterruptibly()
                .channel();
        listening = bound;
        port = ((InetSocketAddress) bound.localAddress()).getPort();
    }

    @Override
    public void close() {
        goAway();
        group.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(PATIENCE_MILLIS);
    }

    boolean appConnected() {
        return appTaken || eventStream != null;
    }

    void opened(Channel stream) {
        http.remove(stream);
        eventStream = stream;
        eventStreams.incrementAndGet();
        changed();
    }

    void ended(Channel stream) {
        if (stream == eventStream) {
            eventStream = null;
            changed();
        }
    }

    private synchronized void changed() {
        notifyAll();
    }

    private synchronized void await(BooleanSupplier condition, String name)
            throws InterruptedException, TimeoutException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        while (!condition.getAsBoolean()) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                throw new TimeoutException("no " + name + " within " + PATIENCE_MILLIS + " ms");
            }
            wait(left);
        }
    }
}
