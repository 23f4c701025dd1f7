package org.sccpbridge.sccp.session;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandler;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.sccp.dialect.Dialect;
import org.sccpbridge.sccp.dialect.ProtocolVersion;
import org.sccpbridge.sccp.layout.CodecContext;
import org.sccpbridge.sccp.message.FromPhone;
import org.sccpbridge.sccp.message.Message;
import org.sccpbridge.sccp.message.MessageCatalog;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.message.UnknownMessage;
import org.sccpbridge.sccp.wire.BadFrameException;
import org.sccpbridge.sccp.wire.Frame;
import org.sccpbridge.sccp.wire.SccpFrameDecoder;
import org.sccpbridge.sccp.wire.WireTap;
import org.slf4j.LoggerFactory;

/**
 * How one phone's bodies are read and written: negotiated version, encoding of texts, version word of the header.
 */
record WireForm(CodecContext context, int version) {
    /** Nothing is negotiated yet: version 0 in the header, the layouts of the message's own fields. */
    static final WireForm BEFORE_REGISTRATION = new WireForm(CodecContext.latin1(0), 0);

    /** Bytes of a frame that its length does not count: the length itself and the version. */
    private static final int UNCOUNTED = 8;

    private static final MessageCatalog CATALOG = MessageCatalog.standard();

    /** UTF-8 where the phone asked for it, else the code page of the configuration. */
    static WireForm of(Dialect dialect, Charset codePage) {
        CodecContext context = dialect.context();
        return new WireForm(
                dialect.features().utf8() ? context : new CodecContext(context.version(), codePage), dialect.version());
    }

    /** Reading all layouts takes a second: not on an event loop. */
    static void load() {
        LoggerFactory.getLogger(WireForm.class)
                .debug("{} messages in the catalogue", CATALOG.entries().size());
    }

    static ChannelHandler frameDecoder(int maxFrameLength) {
        return new SccpFrameDecoder(maxFrameLength - UNCOUNTED, WireTap.OFF);
    }

    /** The peer's fault, not a bug here. */
    static boolean isBadFrame(Throwable cause) {
        return cause instanceof BadFrameException;
    }

    /** The message of a frame, which it releases; null, and counted, when it is none that a phone may send. */
    @Nullable
    FromPhone decode(Frame frame, SessionCounters counters) {
        try {
            counters.messagesReceived().increment();
            Message message = CATALOG.decode(frame, context);
            if (message instanceof FromPhone fromPhone) {
                return fromPhone;
            }
            (message instanceof UnknownMessage ? counters.unknownMessages() : counters.badMessages()).increment();
            return null;
        } catch (RuntimeException e) {
            counters.badMessages().increment();
            return null;
        } finally {
            frame.release();
        }
    }

    /** Appends one frame. */
    void encode(ToPhone message, ByteBuf out) {
        int headerWord = ProtocolVersion.headerWord(version, message);
        if (message instanceof Prepared prepared) {
            prepared.write(headerWord, out);
        } else {
            CATALOG.encode(message, context, headerWord, out);
        }
    }
}
