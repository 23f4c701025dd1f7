package org.sccpbridge.bridge.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One client: its request, then the reply. */
final class ControlHandler extends SimpleChannelInboundHandler<ByteBuf> {
    private static final Logger log = LoggerFactory.getLogger(ControlHandler.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, ControlCommand> commands;
    private @Nullable ControlReply reply;

    ControlHandler(Map<String, ControlCommand> commands) {
        super(ByteBuf.class);
        this.commands = commands;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, ByteBuf line) {
        if (reply != null) {
            return;
        }
        ControlReply answer = new ControlReply(context.channel());
        reply = answer;
        JsonNode request;
        try {
            request = JSON.readTree(line.toString(StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            answer.error("a request is one line of JSON: {\"command\":\"devices\"}");
            return;
        }
        ControlCommand command = commands.get(request.path("command").asText());
        if (command == null) {
            answer.error("this daemon knows the commands " + String.join(", ", commands.keySet()));
            return;
        }
        command.run(request, answer);
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        ControlReply answer = reply;
        if (answer != null && context.channel().isWritable()) {
            answer.tellLost();
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        log.debug("control socket: {}", cause.toString());
        ChannelFuture unused = context.close();
    }
}
