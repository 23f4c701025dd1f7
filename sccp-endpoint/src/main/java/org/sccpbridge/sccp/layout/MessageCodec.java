package org.sccpbridge.sccp.layout;

import io.netty.buffer.ByteBuf;

/** Reads and writes the body of one message type at every version. */
public interface MessageCodec<M extends Record> {
    /**
     * Reads the readable bytes. Never fails on what a peer sent: a missing tail is 0 or empty, surplus bytes stay unread
     * in the buffer.
     */
    M read(ByteBuf body, CodecContext context);

    /**
     * Appends the body, without padding.
     *
     * @throws LayoutException when the record holds what its layout cannot, such as more list elements than places
     */
    void write(M message, ByteBuf out, CodecContext context);
}
