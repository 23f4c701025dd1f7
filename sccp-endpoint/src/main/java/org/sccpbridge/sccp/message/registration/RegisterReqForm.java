package org.sccpbridge.sccp.message.registration;

import io.netty.buffer.ByteBuf;
import java.util.Arrays;
import java.util.Optional;
import org.sccpbridge.sccp.layout.CodecContext;
import org.sccpbridge.sccp.message.MessageCatalog;

/**
 * How long a phone's RegisterReq is. It grew with the firmware, not with the protocol version, so the length is the sender's to
 * choose; a reader takes what is there.
 */
public enum RegisterReqForm {
    /** Up to the number of streams: the shortest that any layout knows (dissector). */
    STREAMS(36),
    /** Up to the feature word: 7936 (published dump). */
    FEATURES(44),
    /** Up to the conferences: 7912 (capture). */
    CONFERENCES(52),
    /** Up to the MAC address: CallManager 2.x clients (capture), 7940, 7960, 6961 (published dumps). */
    MAC_ADDRESS(64),
    /** Up to the load name: 7941 (published dump), conference bridge of protocol 18 (capture). */
    LOAD_NAME(124),
    /** With the configuration stamp (dissector). */
    CONFIG_STAMP(172);

    private static final int HEADER = 12;
    private static final int UNCOUNTED = 8;

    private final int bodyLength;

    RegisterReqForm(int bodyLength) {
        this.bodyLength = bodyLength;
    }

    /** The form of a body with exactly this many bytes. */
    public static Optional<RegisterReqForm> ofLength(int bodyLength) {
        return Arrays.stream(values())
                .filter(form -> form.bodyLength == bodyLength)
                .findFirst();
    }

    /** Bytes of the body. */
    public int bodyLength() {
        return bodyLength;
    }

    /** Appends a whole frame whose body ends where this form ends; what would follow is not sent. */
    public void encode(RegisterReq message, CodecContext context, int headerVersion, ByteBuf out) {
        int start = out.writerIndex();
        MessageCatalog.standard().encode(message, context, headerVersion, out);
        out.writerIndex(start + HEADER + bodyLength);
        out.setIntLE(start, HEADER + bodyLength - UNCOUNTED);
    }
}
