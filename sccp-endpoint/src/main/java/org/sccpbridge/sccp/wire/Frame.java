package org.sccpbridge.sccp.wire;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.DefaultByteBufHolder;
import java.util.Locale;

/**
 * A frame: header word, message id, body. Holds the body's buffer; whoever takes the frame releases it.
 */
public final class Frame extends DefaultByteBufHolder {
    /** Bytes of length, version and message id. */
    public static final int HEADER = 12;
    /** Bytes in front of what the length counts. */
    static final int PREFIX = 8;
    /** Bytes the message id takes of what the length counts. */
    static final int ID = 4;

    private final int headerVersion;
    private final int messageId;

    /** Takes over the body. */
    public Frame(int headerVersion, int messageId, ByteBuf body) {
        super(body);
        this.headerVersion = headerVersion;
        this.messageId = messageId;
    }

    /** The version word of the header; layouts are chosen by the negotiated version instead. */
    public int headerVersion() {
        return headerVersion;
    }

    /** The message id. */
    public int messageId() {
        return messageId;
    }

    /** The bytes after the message id, padding included. */
    public ByteBuf body() {
        return content();
    }

    @Override
    public Frame replace(ByteBuf body) {
        return new Frame(headerVersion, messageId, body);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "Frame[0x%04X, version %d, %d bytes]",
                messageId,
                headerVersion,
                content().readableBytes());
    }
}
