package org.sccpbridge.bridge.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** The lines that go to one client. From any thread; what the client is too slow for is counted, and said once it reads again. */
public final class ControlReply {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MAX_WAITING = 4096;

    private final Channel channel;
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicLong lost = new AtomicLong();

    ControlReply(Channel channel) {
        this.channel = channel;
    }

    /** A line, made on the thread of the control socket. */
    public void line(Supplier<ObjectNode> line) {
        if (waiting.incrementAndGet() > MAX_WAITING) {
            waiting.decrementAndGet();
            lost.incrementAndGet();
            return;
        }
        execute(() -> {
            waiting.decrementAndGet();
            write(line);
        });
    }

    private void write(Supplier<ObjectNode> line) {
        if (!channel.isWritable()) {
            lost.incrementAndGet();
            return;
        }
        tellLost();
        ChannelFuture unused = send(line.get());
    }

    /** The client has read again. */
    void tellLost() {
        long number = lost.getAndSet(0);
        if (number > 0) {
            ChannelFuture unused = send(JSON.createObjectNode().put("lost", number));
        }
    }

    private ChannelFuture send(ObjectNode line) {
        String text;
        try {
            text = JSON.writeValueAsString(line) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of JSON nodes can be written", e);
        }
        ByteBuf bytes =
                ByteBufUtil.encodeString(channel.alloc(), java.nio.CharBuffer.wrap(text), StandardCharsets.UTF_8);
        return channel.writeAndFlush(bytes);
    }

    /** Nothing more follows. */
    public void end() {
        execute(() -> {
            tellLost();
            channel.writeAndFlush(channel.alloc().buffer(0)).addListener(ChannelFutureListener.CLOSE);
        });
    }

    /** The last line: why it cannot be done, in words for an admin. */
    public void error(String why) {
        execute(() -> send(JSON.createObjectNode().put("error", why)).addListener(ChannelFutureListener.CLOSE));
    }

    /** Runs when the client is gone, whoever ended it. */
    public void whenClosed(Runnable action) {
        channel.closeFuture().addListener(closed -> action.run());
    }

    private void execute(Runnable action) {
        try {
            channel.eventLoop().execute(action);
        } catch (RejectedExecutionException e) {
            // the daemon stops: nobody reads this any more
            lost.incrementAndGet();
        }
    }
}
