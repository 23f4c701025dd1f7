package org.sccpbridge.sccp.wire;

import io.netty.handler.codec.DecoderException;

/** A frame that cannot be believed: the connection is beyond repair. Constants without a stack trace; hostile bytes are cheap. */
@SuppressWarnings("StaticAssignmentOfThrowable")
public final class BadFrameException extends DecoderException {
    /** The length does not even cover the message id. */
    public static final BadFrameException TOO_SHORT = new BadFrameException("frame length below 4");
    /** The length is above the limit. */
    public static final BadFrameException TOO_LONG = new BadFrameException("frame length above the limit");

    private static final long serialVersionUID = 1L;

    private BadFrameException(String message) {
        super(message);
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
