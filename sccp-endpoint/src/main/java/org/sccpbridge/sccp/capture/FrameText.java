package org.sccpbridge.sccp.capture;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sccpbridge.sccp.layout.BodyDump;
import org.sccpbridge.sccp.layout.Layout;
import org.sccpbridge.sccp.message.CatalogEntry;
import org.sccpbridge.sccp.message.MessageCatalog;
import org.sccpbridge.sccp.phone.DictionaryText;

/**
 * A frame as people read it: {@code 12:00:00.000000 SEP001122334455 -> KeypadButton kpButton=FIVE lineInstance=1}. The arrow
 * points to the right for what the phone says. Fields marked secret are hidden.
 */
public final class FrameText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS", Locale.ROOT);
    private static final int MAX_LINE = 400;
    private static final int MAX_BYTES = 64;

    private final DateTimeFormatter time;

    /** Times of day in this zone. */
    public FrameText(ZoneId zone) {
        time = TIME.withZone(zone);
    }

    /** One line: time, phone, direction, message, the fields that say something. */
    public String line(CapturedFrame frame) {
        StringBuilder text = new StringBuilder(head(frame));
        CatalogEntry entry = MessageCatalog.standard().entry(frame.messageId());
        Layout<?> layout = entry == null ? null : entry.layout();
        if (layout == null) {
            ByteBuf body = frame.body();
            int shown = Math.min(MAX_BYTES, body.readableBytes());
            return text.append(' ')
                    .append(body.readableBytes())
                    .append(" bytes ")
                    .append(ByteBufUtil.hexDump(body, body.readerIndex(), shown))
                    .append(shown < body.readableBytes() ? "..." : "")
                    .toString();
        }
        int leftOut = 0;
        for (BodyDump.Line field :
                BodyDump.of(layout, frame.body(), frame.context()).lines()) {
            if (!says(field)) {
                continue;
            }
            String part = field.field().isEmpty() ? " " + value(field) : " " + field.field() + "=" + value(field);
            if (text.length() + part.length() > MAX_LINE) {
                leftOut++;
            } else {
                text.append(part);
            }
        }
        return text.append(leftOut == 0 ? "" : " (" + leftOut + " fields more)").toString();
    }

    /** Below the line: every field with offset, value and bytes, then what does not fit. */
    public List<String> details(CapturedFrame frame) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "      %d bytes, header version %d, read as protocol %d, %s",
                frame.bytes().size(),
                frame.headerVersion(),
                frame.context().version(),
                frame.context().charset()));
        CatalogEntry entry = MessageCatalog.standard().entry(frame.messageId());
        Layout<?> layout = entry == null ? null : entry.layout();
        if (layout == null) {
            for (String row : ByteBufUtil.prettyHexDump(frame.body()).split("\n", -1)) {
                lines.add("      " + row);
            }
            return lines;
        }
        BodyDump dump = BodyDump.of(layout, frame.body(), frame.context());
        dump.lines().forEach(field -> lines.add("    " + printable(field.toString())));
        dump.problems().forEach(problem -> lines.add("    ! " + printable(problem)));
        return lines;
    }

    /** A line about a connection that is no frame. */
    public String note(Instant when, String who, String what) {
        return time(when) + who + " -- " + what;
    }

    /** Hex and simple packets have no time. */
    private String time(Instant when) {
        return when.equals(Instant.EPOCH) ? "" : time.format(when) + " ";
    }

    private String head(CapturedFrame frame) {
        return time(frame.time()) + frame.who() + (frame.fromPhone() ? " -> " : " <- ") + frame.messageName();
    }

    private static boolean says(BodyDump.Line field) {
        String value = field.value();
        return !value.isEmpty()
                && !value.equals("0")
                && !value.equals("0.0.0.0")
                && !value.equals("::")
                && !(value.length() > 1 && value.chars().allMatch(c -> c == '0'));
    }

    private static String value(BodyDump.Line field) {
        String value = printable(DictionaryText.english(field.value()));
        return value.indexOf(' ') < 0 || field.field().isEmpty() ? value : "\"" + value + "\"";
    }

    /** Without characters that would do something to a terminal or a log. */
    static String printable(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> out.appendCodePoint(
                        Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '.' : c));
        return out.toString();
    }
}
