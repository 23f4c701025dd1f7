package org.sccpbridge.sccp.session;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.EventLoop;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.sccp.message.FromPhone;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.wire.Frame;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One TCP connection: hands messages to its stage, gathers what is to be sent into one write, ends once. Everything but
 * {@link #end} and {@link #isEnded} is confined to the connection's event loop.
 */
final class Connection extends ChannelInboundHandlerAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);

    private final SccpServer.Shared server;
    private final Channel channel;
    private final InetSocketAddress remoteAddress;
    private final InetSocketAddress localAddress;
    private final ConnectionTap tap;
    private WireForm wireForm = WireForm.BEFORE_REGISTRATION;
    private Stage stage;
    private @Nullable ByteBuf batch;
    private boolean reading;
    private volatile @Nullable CloseReason ended;

    Connection(SccpServer.Shared server, Channel channel) {
        this.server = server;
        this.channel = channel;
        this.remoteAddress = inet(channel.remoteAddress());
        this.localAddress = inet(channel.localAddress());
        this.tap = new ConnectionTap(this, server.taps(), server.clock().source());
        this.stage = new NewConnection(this);
    }

    /** A peer that is gone before it was seen has no address any more. */
    private static InetSocketAddress inet(@Nullable SocketAddress address) {
        return address instanceof InetSocketAddress known ? known : InetSocketAddress.createUnresolved("gone", 0);
    }

    SccpServer.Shared server() {
        return server;
    }

    SessionCounters counters() {
        return server.counters();
    }

    Channel channel() {
        return channel;
    }

    EventLoop eventLoop() {
        return channel.eventLoop();
    }

    InetSocketAddress remoteAddress() {
        return remoteAddress;
    }

    InetSocketAddress localAddress() {
        return localAddress;
    }

    Stage stage() {
        return stage;
    }

    WireForm wireForm() {
        return wireForm;
    }

    void become(PhoneSession session) {
        stage = session;
    }

    /** How bodies are read and written from now on. */
    void speak(WireForm form) {
        wireForm = form;
    }

    boolean isEnded() {
        return ended != null;
    }

    boolean markEnded(CloseReason reason) {
        if (ended != null) {
            return false;
        }
        ended = reason;
        return true;
    }

    /** From any thread. */
    void end(CloseReason reason, String detail) {
        EventLoop loop = eventLoop();
        if (loop.inEventLoop()) {
            SessionCloser.close(this, reason, detail);
            return;
        }
        execute(() -> SessionCloser.close(this, reason, detail));
    }

    /** Runs on the event loop; does nothing when the server has stopped. */
    void execute(Runnable task) {
        try {
            eventLoop().execute(task);
        } catch (RejectedExecutionException e) {
            LOG.debug("{}: dropped, the server has stopped", stage.logName());
        }
    }

    /** Sends at the end of the current read, or at once outside of one. */
    void write(ToPhone message) {
        write(List.of(message));
    }

    void write(List<? extends ToPhone> messages) {
        if (ended != null) {
            return;
        }
        append(messages);
        ByteBuf gathered = batch;
        if (gathered == null) {
            return;
        }
        if (!reading || gathered.readableBytes() >= server.options().maxOutboundBytes() / 4) {
            flushBatch();
        }
    }

    void closeNow() {
        ChannelFuture unused = channel.close();
    }

    /** The last messages of this connection, or null when there is nothing to send or nobody to read it. */
    @Nullable
    ChannelFuture writeLast(List<ToPhone> messages) {
        if (channel.isActive() && channel.isWritable()) {
            append(messages);
        }
        ByteBuf gathered = batch;
        batch = null;
        if (gathered == null) {
            return null;
        }
        if (!channel.isActive()) {
            gathered.release();
            return null;
        }
        return channel.writeAndFlush(gathered);
    }

    private void append(List<? extends ToPhone> messages) {
        ByteBuf out = batch;
        if (out == null) {
            out = channel.alloc().directBuffer(256);
            batch = out;
        }
        for (ToPhone message : messages) {
            int start = out.writerIndex();
            try {
                wireForm.encode(message, out);
                tap.sent(out, start);
                counters().messagesSent().increment();
            } catch (RuntimeException e) {
                out.writerIndex(start);
                LOG.error(
                        "{}: {} not sent, it cannot be encoded",
                        stage.logName(),
                        message.getClass().getSimpleName(),
                        e);
            }
        }
        if (!out.isReadable()) {
            out.release();
            batch = null;
        }
    }

    private void flushBatch() {
        ByteBuf gathered = batch;
        if (gathered == null) {
            return;
        }
        batch = null;
        ChannelFuture unused = channel.writeAndFlush(gathered, channel.voidPromise());
        if (!channel.isWritable() && channel.isActive()) {
            end(CloseReason.SLOW_READER, channel.bytesBeforeWritable() + " bytes above the mark");
        }
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        server.counters().accepted().increment();
        ((NewConnection) stage).start();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object frame) {
        reading = true;
        tap.received((Frame) frame);
        FromPhone message = wireForm.decode((Frame) frame, counters());
        if (message != null && ended == null) {
            dispatch(message);
        }
    }

    private void dispatch(FromPhone message) {
        try {
            stage.received(message);
        } catch (RuntimeException e) {
            LOG.error(
                    "{}: error in this server while handling {}; the phone is disconnected and will register again",
                    stage.logName(),
                    message.getClass().getSimpleName(),
                    e);
            end(CloseReason.INTERNAL_ERROR, "");
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        reading = false;
        flushBatch();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        end(stage.reasonForHangUp(), "");
        server.room().gone(this);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (cause instanceof IOException) {
            end(stage.reasonForLoss(), String.valueOf(cause.getMessage()));
        } else if (WireForm.isBadFrame(cause)) {
            end(CloseReason.BAD_FRAME, String.valueOf(cause.getMessage()));
        } else {
            LOG.error("{}: error in this server", stage.logName(), cause);
            end(CloseReason.INTERNAL_ERROR, "");
        }
    }
}
