package org.sccpbridge.ari.transport;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.Future;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.ari.AriOptions;

/**
 * A few persistent connections and the requests that wait for one, first come, first served. Confined to the event loop.
 *
 * <p>Connections are opened when a request needs one. The one that was used last is taken first, so that the others grow old; an idle connection
 * is closed here before Asterisk does, as a request that meets Asterisk's closing would be lost.
 */
final class HttpPool {

    private final AriOptions options;
    private final Connector connector;
    private final EventLoop loop;
    private final Failures failures;
    private final Deque<PendingRequest> waiting = new ArrayDeque<>();
    private final Deque<HttpConnection> idle = new ArrayDeque<>();
    private final Set<HttpConnection> open = new HashSet<>();
    private @Nullable Future<?> sweeper;
    private boolean stopped;

    HttpPool(AriOptions options, Connector connector, Failures failures) {
        this.options = options;
        this.connector = connector;
        this.loop = connector.loop();
        this.failures = failures;
    }

    void start() {
        long half = Math.max(1, options.idleLimit().toMillis() / 2);
        sweeper = loop.scheduleWithFixedDelay(this::closeOld, half, half, TimeUnit.MILLISECONDS);
    }

    void submit(PendingRequest pending) {
        assert loop.inEventLoop();
        if (stopped) {
            pending.fail(failures.stopped(pending.request.describe()));
            return;
        }
        pending.deadline(
                loop.schedule(() -> expire(pending), options.requestDeadline().toMillis(), TimeUnit.MILLISECONDS));
        waiting.addLast(pending);
        serve();
    }

    /** Takes the connection back after an answer. */
    void release(HttpConnection connection) {
        connection.idleSince(System.nanoTime());
        idle.addLast(connection);
        serve();
    }

    /** The connection is gone. */
    void closed(HttpConnection connection) {
        idle.remove(connection);
        open.remove(connection);
        serve();
    }

    /** Sends a request once more, before all others, over a connection that is certainly fresh. */
    void sendAgain(PendingRequest pending, HttpConnection failed) {
        idle.remove(failed);
        open.remove(failed);
        connect(pending);
    }

    void stop() {
        stopped = true;
        if (sweeper != null) {
            sweeper.cancel(false);
        }
        for (PendingRequest pending : new ArrayList<>(waiting)) {
            pending.fail(failures.stopped(pending.request.describe()));
        }
        waiting.clear();
        for (HttpConnection connection : new ArrayList<>(open)) {
            connection.stop();
        }
    }

    private void serve() {
        while (!waiting.isEmpty() && !stopped) {
            HttpConnection connection = idle.pollLast();
            if (connection != null && isOld(connection)) {
                connection.close();
            } else if (connection != null) {
                connection.send(waiting.removeFirst());
            } else if (open.size() < options.connections()) {
                connect(waiting.removeFirst());
            } else {
                return;
            }
        }
    }

    private void connect(PendingRequest pending) {
        HttpConnection connection = new HttpConnection(this, options, failures);
        open.add(connection);
        connection.open(connector, pending);
    }

    private void expire(PendingRequest pending) {
        boolean wasSent = pending.isSent();
        HttpConnection connection = pending.connection();
        pending.fail(failures.deadline(pending.request.describe(), wasSent));
        waiting.remove(pending);
        if (connection != null) {
            // Its answer may still come: nothing else can be asked here.
            connection.close();
        }
    }

    private boolean isOld(HttpConnection connection) {
        return connection.idleNanos() >= options.idleLimit().toNanos();
    }

    private void closeOld() {
        for (HttpConnection connection : new ArrayList<>(idle)) {
            if (isOld(connection)) {
                idle.remove(connection);
                connection.close();
            }
        }
    }
}
