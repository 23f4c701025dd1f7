package org.sccpbridge.sccp.session;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.sccpbridge.sccp.message.ToPhone;

/** The one way out for a connection: counts, tells, says goodbye, closes. */
final class SessionCloser {
    private static final long FAREWELL_MILLIS = 1_000;

    private SessionCloser() {}

    /** On the connection's event loop; the first reason counts. */
    static void close(Connection connection, CloseReason reason, String detail) {
        if (!connection.markEnded(reason)) {
            return;
        }
        connection.counters().countClosed(reason);
        Stage stage = connection.stage();
        List<ToPhone> farewell = stage.farewell(reason);
        stage.ended(reason, detail);
        Channel channel = connection.channel();
        ChannelFuture sent = connection.writeLast(farewell);
        if (sent == null) {
            connection.closeNow();
            return;
        }
        sent.addListener(ChannelFutureListener.CLOSE);
        if (!sent.isDone()) {
            Future<?> unused =
                    channel.eventLoop().schedule(connection::closeNow, FAREWELL_MILLIS, TimeUnit.MILLISECONDS);
        }
    }
}
