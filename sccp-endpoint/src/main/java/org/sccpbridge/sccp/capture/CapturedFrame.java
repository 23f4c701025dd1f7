package org.sccpbridge.sccp.capture;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.net.InetSocketAddress;
import java.time.Instant;
import org.sccpbridge.sccp.layout.CodecContext;
import org.sccpbridge.sccp.layout.Octets;
import org.sccpbridge.sccp.message.MessageCatalog;
import org.sccpbridge.sccp.wire.Frame;

/**
 * One frame of a conversation.
 *
 * @param device name the phone registered with, empty as long as it has not
 * @param bytes header and body as they were on the wire
 * @param context how the body is read: negotiated version and text encoding
 */
public record CapturedFrame(
        Instant time,
        String device,
        InetSocketAddress phone,
        InetSocketAddress server,
        boolean fromPhone,
        Octets bytes,
        CodecContext context) {
    private static final int VERSION_AT = 4;
    private static final int ID_AT = 8;

    public CapturedFrame {
        if (bytes.size() < Frame.HEADER) {
            throw new IllegalArgumentException("a frame has at least " + Frame.HEADER + " bytes, not " + bytes.size());
        }
    }

    /** The version word of the header. */
    public int headerVersion() {
        return whole().getIntLE(VERSION_AT);
    }

    /** The message id. */
    public int messageId() {
        return whole().getIntLE(ID_AT);
    }

    /** The message's name, or its number. */
    public String messageName() {
        return MessageCatalog.standard().nameOf(messageId());
    }

    /** The bytes after the message id. */
    public ByteBuf body() {
        return whole().skipBytes(Frame.HEADER);
    }

    /** The same, known to be of this device. */
    public CapturedFrame of(String name) {
        return new CapturedFrame(time, name, phone, server, fromPhone, bytes, context);
    }

    /** The device name, or the phone's address when there is none. */
    public String who() {
        return device.isEmpty() ? text(phone) : device;
    }

    private ByteBuf whole() {
        return Unpooled.wrappedBuffer(bytes.toArray());
    }

    /** Address and port without a look-up of names. */
    public static String text(InetSocketAddress address) {
        String host = address.isUnresolved()
                ? address.getHostString()
                : address.getAddress().getHostAddress();
        if (address.getPort() == 0) {
            return host;
        }
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort();
    }
}
