package org.sccpbridge.sccp.phone;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.SocketChannel;
import org.sccpbridge.sccp.wire.Frame;
import org.sccpbridge.sccp.wire.SccpFrameDecoder;
import org.sccpbridge.sccp.wire.WireTap;

/** The phone's end of the connection: frames in, whole buffers out. */
final class PhonePipeline extends ChannelInitializer<SocketChannel> {
    private static final int MAX_LENGTH = 8192;

    private final PhoneCore phone;

    PhonePipeline(PhoneCore phone) {
        this.phone = phone;
    }

    @Override
    protected void initChannel(SocketChannel channel) {
        channel.pipeline().addLast(new SccpFrameDecoder(MAX_LENGTH, WireTap.OFF), new Inbound());
    }

    private final class Inbound extends SimpleChannelInboundHandler<Frame> {
        private String failure = "";

        @Override
        public void channelActive(ChannelHandlerContext context) {
            phone.connected(context.channel());
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, Frame frame) {
            phone.receive(frame);
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            phone.lost(context.channel(), failure);
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            failure = "connection failed: " + cause;
            var unused = context.close();
        }
    }
}
