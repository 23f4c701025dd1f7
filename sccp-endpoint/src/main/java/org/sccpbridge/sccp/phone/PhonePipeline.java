package org.sccpbridge.sccp.phone;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.SocketChannel;
import org.sccpbridge.sccp.wire.Frame;

/** The phone's end of the connection: frames in, whole buffers out. */
final class PhonePipeline extends ChannelInitializer<SocketChannel> {
    private final PhoneCore phone;

    PhonePipeline(PhoneCore phone) {
        this.phone = phone;
    }

    @Override
    protected void initChannel(SocketChannel channel) {
        channel.pipeline().addLast(new TmpDecoder(), new Inbound());
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
