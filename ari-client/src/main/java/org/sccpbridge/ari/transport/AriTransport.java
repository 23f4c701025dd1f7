package org.sccpbridge.ari.transport;

import io.netty.channel.EventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.ari.AriClient;
import org.sccpbridge.ari.AriException;
import org.sccpbridge.ari.AriListener;
import org.sccpbridge.ari.AriOptions;

/**
 * The connections of one client on one event loop. One thread is enough: it needs some 20 µs for a request, Asterisk a hundred or more; and it keeps
 * answers and events in the order in which they came.
 */
@SuppressWarnings(
        "FutureReturnValueIgnored") // What fails on a channel is told by its exceptionCaught or channelInactive.
public final class AriTransport implements AriRequests {

    private static final long STOP_MILLIS = 1000;

    private final AriOptions options;
    private final Failures failures;
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile @Nullable Running running;
    private boolean started;

    private record Running(
            MultiThreadIoEventLoopGroup group,
            EventLoop loop,
            Connector connector,
            HttpPool pool,
            Reconnector reconnector) {}

    public AriTransport(AriOptions options) {
        this.options = options;
        this.failures = new Failures(options);
    }

    /** Opens the event stream; see {@link AriClient#start}. */
    public synchronized void start(AriListener listener) {
        if (started) {
            throw new IllegalStateException("an ARI client starts once");
        }
        started = true;
        MultiThreadIoEventLoopGroup group =
                new MultiThreadIoEventLoopGroup(1, new DefaultThreadFactory("ari", true), NioIoHandler.newFactory());
        EventLoop loop = group.next();
        Connector connector = new Connector(options, loop);
        HttpPool pool = new HttpPool(options, connector, failures);
        Reconnector reconnector = new Reconnector(options, connector, failures, this, listener);
        running = new Running(group, loop, connector, pool, reconnector);
        loop.execute(() -> {
            pool.start();
            reconnector.connect();
        });
    }

    /** Closes everything; see {@link AriClient#stop}. */
    public synchronized CompletableFuture<Void> stop() {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Running ending = running;
        running = null;
        if (ending == null) {
            done.complete(null);
            return done;
        }
        ending.loop().execute(() -> {
            ending.reconnector().stop();
            ending.pool().stop();
            ending.connector().stop();
            ending.group()
                    .shutdownGracefully(0, STOP_MILLIS, TimeUnit.MILLISECONDS)
                    .addListener(ended -> done.complete(null));
        });
        return done;
    }

    /** Where the event stream stands. */
    public AriClient.State state() {
        Running now = running;
        return now == null ? AriClient.State.STOPPED : now.reconnector().state();
    }

    @Override
    public CompletableFuture<AriResponse> send(AriRequest request) {
        Running now = running;
        if (now == null) {
            return CompletableFuture.failedFuture(failures.stopped(request.describe()));
        }
        if (request.target(options.basePath()).length() > AriRequest.MAX_TARGET) {
            return CompletableFuture.failedFuture(failures.make(
                    AriException.Kind.INVALID_REQUEST,
                    request.describe(),
                    "longer than Asterisk's limit for a request line"));
        }
        if (underWay.incrementAndGet() > options.maxWaiting() + options.connections()) {
            underWay.decrementAndGet();
            return CompletableFuture.failedFuture(failures.queueFull(request.describe()));
        }
        PendingRequest pending = new PendingRequest(request);
        CompletableFuture<AriResponse> counted =
                pending.answer.whenComplete((response, problem) -> underWay.decrementAndGet());
        try {
            if (now.loop().inEventLoop()) {
                now.pool().submit(pending);
            } else {
                now.loop().execute(() -> now.pool().submit(pending));
            }
        } catch (RejectedExecutionException e) {
            pending.fail(failures.stopped(request.describe()));
        }
        return counted;
    }
}
