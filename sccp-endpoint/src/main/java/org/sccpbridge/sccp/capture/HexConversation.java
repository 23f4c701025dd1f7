package org.sccpbridge.sccp.capture;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.Arrays;
import java.util.OptionalInt;
import org.sccpbridge.sccp.layout.CodecContext;
import org.sccpbridge.sccp.layout.Octets;
import org.sccpbridge.sccp.message.CatalogEntry;
import org.sccpbridge.sccp.message.MessageCatalog;
import org.sccpbridge.sccp.wire.Frame;

/** Frames one after the other in plain bytes: who says them follows from the catalogue. */
public final class HexConversation {
    private static final InetSocketAddress NOWHERE = InetSocketAddress.createUnresolved("hex", 0);
    private static final int PREFIX = 8;

    private HexConversation() {}

    /**
     * Tells each frame.
     *
     * @throws CaptureException when the bytes are no whole frames; those before have been told
     */
    public static void read(String name, byte[] bytes, OptionalInt version, Conversations.Listener listener)
            throws CaptureException {
        Negotiation negotiation = new Negotiation(version);
        int start = 0;
        while (start < bytes.length) {
            ByteBuffer in =
                    ByteBuffer.wrap(bytes, start, bytes.length - start).slice().order(ByteOrder.LITTLE_ENDIAN);
            if (in.remaining() < Frame.HEADER) {
                throw new CaptureException(
                        name, start, in.remaining() + " bytes are left; a frame has at least " + Frame.HEADER);
            }
            long size = PREFIX + Integer.toUnsignedLong(in.getInt(0));
            if (size < Frame.HEADER || size > in.remaining()) {
                throw new CaptureException(
                        name,
                        start,
                        "the frame says it has " + size + " bytes (length word and version included), " + in.remaining()
                                + " are there; an SCCP frame begins with its length, little-endian");
            }
            byte[] frame = Arrays.copyOfRange(bytes, start, start + (int) size);
            CodecContext context = negotiation.next(frame);
            if (start == 0 && negotiation.guesses()) {
                listener.note(
                        Instant.EPOCH,
                        name,
                        "the version is not known: read as protocol " + context.version()
                                + ", --protocol N tells another");
            }
            CatalogEntry entry = MessageCatalog.standard().entry(in.getInt(PREFIX));
            boolean fromPhone = entry == null || entry.direction() != CatalogEntry.Direction.TO_PHONE;
            listener.frame(new CapturedFrame(
                    Instant.EPOCH, negotiation.device(), NOWHERE, NOWHERE, fromPhone, Octets.of(frame), context));
            start += (int) size;
        }
    }
}
