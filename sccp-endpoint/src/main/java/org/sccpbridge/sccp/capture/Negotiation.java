package org.sccpbridge.sccp.capture;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.sccp.dialect.DeviceType;
import org.sccpbridge.sccp.dialect.Dialect;
import org.sccpbridge.sccp.layout.CodecContext;
import org.sccpbridge.sccp.message.Message;
import org.sccpbridge.sccp.message.MessageCatalog;
import org.sccpbridge.sccp.message.part.StationIdentifier;
import org.sccpbridge.sccp.message.registration.RegisterAck;
import org.sccpbridge.sccp.message.registration.RegisterReq;
import org.sccpbridge.sccp.message.registration.RegisterTokenReq;
import org.sccpbridge.sccp.message.registration.SPCPRegisterTokenReq;
import org.sccpbridge.sccp.wire.Frame;

/** What the messages seen so far say about how the next ones are to be read. */
final class Negotiation {
    /** Where nothing is known: a 7960's. */
    private static final int LIKELY = 11;

    private static final CodecContext BEFORE = CodecContext.latin1(0);
    private static final MessageCatalog CATALOG = MessageCatalog.standard();

    private final OptionalInt told;
    private @Nullable RegisterReq request;
    private @Nullable CodecContext negotiated;
    private boolean fromTheBeginning;
    private int headerVersion;
    private String device = "";

    /** @param told the version to assume while the conversation does not say it */
    Negotiation(OptionalInt told) {
        this.told = told;
    }

    /** The connection was seen from its beginning: nothing is negotiated yet. */
    void begin() {
        fromTheBeginning = true;
    }

    String device() {
        return device;
    }

    /** Whether the version is a guess. */
    boolean guesses() {
        return negotiated == null && !fromTheBeginning && told.isEmpty() && headerVersion == 0;
    }

    /** How this frame is to be read; then takes in what it says. */
    CodecContext next(byte[] frame) {
        ByteBuf bytes = Unpooled.wrappedBuffer(frame);
        headerVersion = Math.max(headerVersion, bytes.getIntLE(4));
        CodecContext context = context();
        ByteBuf body = bytes.slice(Frame.HEADER, frame.length - Frame.HEADER);
        Message message = switch (CATALOG.nameOf(bytes.getIntLE(8))) {
            case "RegisterReq", "RegisterAck", "RegisterTokenReq", "SPCPRegisterTokenReq" ->
                CATALOG.decode(bytes.getIntLE(8), body, BEFORE);
            default -> null;
        };
        if (message == null) {
            return context;
        }
        take(message);
        return BEFORE;
    }

    private CodecContext context() {
        CodecContext known = negotiated;
        if (known != null) {
            return known;
        }
        if (fromTheBeginning && told.isEmpty()) {
            return BEFORE;
        }
        int version = told.orElse(headerVersion > 0 ? headerVersion : LIKELY);
        return new CodecContext(version, StandardCharsets.UTF_8);
    }

    private void take(Message message) {
        if (message instanceof RegisterReq register) {
            request = register;
            name(register.sid());
        } else if (message instanceof RegisterTokenReq token) {
            name(token.sid());
        } else if (message instanceof SPCPRegisterTokenReq token) {
            name(token.sid());
        } else if (message instanceof RegisterAck ack) {
            RegisterReq asked = request;
            DeviceType type = asked == null
                    ? DeviceType.UNKNOWN
                    : DeviceType.find(asked.deviceType()).orElse(DeviceType.UNKNOWN);
            negotiated = Dialect.of(ack.maxProtocolVer(), type, asked == null ? 0 : asked.phoneFeatures())
                    .context();
        }
    }

    private void name(StationIdentifier station) {
        device = FrameText.printable(station.deviceName());
    }
}
