package org.sccpbridge.sccp.session;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sccpbridge.sccp.capture.CapturedFrame;
import org.sccpbridge.sccp.layout.Octets;
import org.sccpbridge.sccp.message.Message;
import org.sccpbridge.sccp.message.MessageCatalog;
import org.sccpbridge.sccp.message.registration.RegisterReq;
import org.sccpbridge.sccp.message.registration.RegisterTokenReq;
import org.sccpbridge.sccp.message.registration.SPCPRegisterTokenReq;
import org.sccpbridge.sccp.wire.Frame;

/**
 * The frames of one connection on their way to the taps. What a phone says before it gives its name is kept for a moment, so
 * that the trace of a phone begins with its registration. On the connection's event loop.
 */
final class ConnectionTap {
    /** Strangers may be many. */
    private static final int MAX_WAITING_BYTES = 4096;

    private static final int PREFIX = 8;
    private static final MessageCatalog CATALOG = MessageCatalog.standard();
    private static final Set<String> NAMING = Set.of("RegisterReq", "RegisterTokenReq", "SPCPRegisterTokenReq");

    private final Connection connection;
    private final PhoneTaps taps;
    private final InstantSource clock;
    private final List<CapturedFrame> waiting = new ArrayList<>();
    private int waitingBytes;
    private String device = "";

    ConnectionTap(Connection connection, PhoneTaps taps, InstantSource clock) {
        this.connection = connection;
        this.taps = taps;
        this.clock = clock;
    }

    void received(Frame frame) {
        if (!taps.isActive()) {
            return;
        }
        ByteBuf body = frame.body();
        ByteBuf bytes = Unpooled.buffer(Frame.HEADER + body.readableBytes());
        bytes.writeIntLE(Frame.HEADER - PREFIX + body.readableBytes());
        bytes.writeIntLE(frame.headerVersion()).writeIntLE(frame.messageId());
        bytes.writeBytes(body, body.readerIndex(), body.readableBytes());
        if (device.isEmpty()) {
            device = name(frame);
        }
        frame(true, ByteBufUtil.getBytes(bytes));
    }

    /** The frame that was written last into a batch. */
    void sent(ByteBuf batch, int start) {
        if (taps.isActive()) {
            frame(false, ByteBufUtil.getBytes(batch, start, batch.writerIndex() - start));
        }
    }

    /** Who the phone says it is, whether it will be admitted or not. */
    private String name(Frame frame) {
        if (!NAMING.contains(CATALOG.nameOf(frame.messageId()))) {
            return "";
        }
        Message message = CATALOG.decode(frame, connection.wireForm().context());
        if (message instanceof RegisterReq request) {
            return Registration.printable(request.sid().deviceName());
        } else if (message instanceof RegisterTokenReq request) {
            return Registration.printable(request.sid().deviceName());
        }
        return message instanceof SPCPRegisterTokenReq request
                ? Registration.printable(request.sid().deviceName())
                : "";
    }

    private void frame(boolean fromPhone, byte[] bytes) {
        if (connection.stage() instanceof PhoneSession session) {
            device = session.deviceName();
        }
        CapturedFrame frame = new CapturedFrame(
                clock.instant(),
                device,
                connection.remoteAddress(),
                connection.localAddress(),
                fromPhone,
                Octets.of(bytes),
                connection.wireForm().context());
        if (!device.isEmpty()) {
            waiting.forEach(early -> taps.frame(early.of(device)));
            waiting.clear();
            taps.frame(frame);
        } else if (waitingBytes + bytes.length <= MAX_WAITING_BYTES) {
            waitingBytes += bytes.length;
            waiting.add(frame);
        }
    }
}
