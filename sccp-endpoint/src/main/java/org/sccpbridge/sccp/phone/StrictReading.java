package org.sccpbridge.sccp.phone;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.Locale;
import java.util.Map;
import org.sccpbridge.sccp.layout.CodecContext;
import org.sccpbridge.sccp.message.Message;
import org.sccpbridge.sccp.message.MessageCatalog;
import org.sccpbridge.sccp.message.ToPhone;
import org.sccpbridge.sccp.message.UnknownMessage;
import org.sccpbridge.sccp.message.call.CallInfoV2;
import org.sccpbridge.sccp.message.display.DisplayNotifyV2;
import org.sccpbridge.sccp.message.display.DisplayPriNotifyV2;
import org.sccpbridge.sccp.message.display.DisplayPromptStatusV2;
import org.sccpbridge.sccp.message.template.FeatureStatV2Res;
import org.sccpbridge.sccp.message.template.LineStatV2Res;
import org.sccpbridge.sccp.message.template.ServiceURLStatV2Res;
import org.sccpbridge.sccp.wire.Frame;

/**
 * What a Java phone would close its connection for: unknown ids, bodies shorter than its layout (observed: 7941 and later). And,
 * for every phone: messages of a later protocol version than the negotiated one.
 */
final class StrictReading {
    private static final Map<Class<?>, Integer> SINCE = Map.of(
            DisplayPromptStatusV2.class, 8,
            DisplayNotifyV2.class, 8,
            DisplayPriNotifyV2.class, 8,
            CallInfoV2.class, 8,
            ServiceURLStatV2Res.class, 7,
            FeatureStatV2Res.class, 15,
            LineStatV2Res.class, 17);

    private final PhoneOptions options;
    private final MessageCatalog catalog;
    private final Violations violations;

    StrictReading(PhoneOptions options, MessageCatalog catalog, Violations violations) {
        this.options = options;
        this.catalog = catalog;
        this.violations = violations;
    }

    void check(Frame frame, Message message, CodecContext context) {
        if (message instanceof UnknownMessage) {
            violations.add(String.format(Locale.ROOT, "unknown message 0x%04X", frame.messageId()));
            return;
        }
        String name = catalog.nameOf(frame.messageId());
        if (!(message instanceof ToPhone)) {
            violations.add(name + " from the server, only phones send it");
            return;
        }
        String dislike = message instanceof ToPhone toPhone ? options.model().dislikes(toPhone) : "";
        if (!dislike.isEmpty()) {
            violations.add(name + " to a " + options.model().text() + ", which " + dislike);
        }
        int since = SINCE.getOrDefault(message.getClass(), 0);
        if (context.version() < since) {
            violations.add(name + " at protocol version " + context.version() + ", it exists from " + since + " on");
        } else if (since == 8 && !options.model().takesDynamicMessages()) {
            violations.add(name + " to a phone without the feature bit for it");
        }
        if (options.strict() && options.model().strict()) {
            length(frame, message, context, name);
        }
    }

    /** The same message written anew has the length the phone expects; the decoded record has zeros for what was missing. */
    private void length(Frame frame, Message message, CodecContext context, String name) {
        ByteBuf expected = Unpooled.buffer();
        try {
            catalog.encodeBody(message, context, expected);
            if (frame.body().readableBytes() < expected.readableBytes()) {
                violations.add(String.format(
                        Locale.ROOT,
                        "%s with a body of %d bytes, a phone at version %d reads %d",
                        name,
                        frame.body().readableBytes(),
                        context.version(),
                        expected.readableBytes()));
            }
        } finally {
            expected.release();
        }
    }
}
