package org.sccpbridge.sccp.layout;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/**
 * A body taken apart for people: each field with offset, bytes and value, and what does not fit.
 *
 * @param form name of the body form, empty for the ordinary one
 * @param lines the fields in the order of the wire
 * @param problems short body, surplus bytes, values without a name
 */
public record BodyDump(String message, String form, List<Line> lines, List<String> problems) {
    /** A field: path such as {@code caps[0].payloadCapability}, offset in the body, bytes in hex, value. */
    public record Line(String field, int offset, String hex, String value) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%4d  %-40s %-20s %s", offset, field, value, hex);
        }
    }

    /** Takes a body apart; it is not consumed. Keys are masked. */
    public static BodyDump of(Layout<?> layout, ByteBuf body, CodecContext context) {
        ByteBuf copy = body.slice();
        if (layout.custom() != null) {
            Object value = layout.custom().read(new BodyReader(copy, context.charset()), context);
            Line whole = new Line("", 0, ByteBufUtil.hexDump(body), value.toString());
            return new BodyDump(layout.name(), "custom", List.of(whole), List.of());
        }
        LayoutForm form = layout.choose(context.version(), copy.readableBytes());
        Collector collector = new Collector(layout.name(), copy.duplicate());
        new PlanReader(collector).read(form.plan(), new BodyReader(copy, context.charset()));
        if (copy.isReadable()) {
            collector.problems.add(String.format(
                    Locale.ROOT,
                    "%s: %d surplus bytes at offset %d: %s",
                    layout.name(),
                    copy.readableBytes(),
                    copy.readerIndex(),
                    ByteBufUtil.hexDump(copy)));
        }
        return new BodyDump(layout.name(), form.name(), collector.lines, collector.problems);
    }

    /** The place in a list is entered before the list's name: {@code [0], caps, codec} is {@code caps[0].codec}. */
    static String path(Collection<String> entered, String field) {
        StringBuilder path = new StringBuilder();
        String place = "";
        List<String> steps = new ArrayList<>(entered);
        steps.add(field);
        for (String step : steps) {
            if (step.startsWith("[")) {
                place = step;
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step).append(place);
                place = "";
            }
        }
        return path.toString();
    }

    private static final class Collector implements FieldTrace {
        private final String message;
        private final ByteBuf bytes;
        private final Deque<String> path = new ArrayDeque<>();
        private final List<Line> lines = new ArrayList<>();
        private final List<String> problems = new ArrayList<>();

        Collector(String message, ByteBuf bytes) {
            this.message = message;
            this.bytes = bytes;
        }

        @Override
        public void enter(String name) {
            path.addLast(name);
        }

        @Override
        public void leave() {
            path.removeLast();
        }

        @Override
        public void value(FieldPlan field, Shape shape, int offset, int end, Object value) {
            String name = path(path, field.name());
            int there = Math.min(end, bytes.writerIndex()) - offset;
            if (there < shape.fixedSize() && !field.optional()) {
                problems.add(String.format(
                        Locale.ROOT,
                        "%s.%s: needs %d bytes at offset %d, the body has %d more",
                        message,
                        name,
                        shape.fixedSize(),
                        offset,
                        there));
            }
            if (value instanceof Code code && code.toString().contains("(0x")) {
                problems.add(
                        String.format(Locale.ROOT, "%s.%s: %s at offset %d has no name", message, name, code, offset));
            }
            String hex = ByteBufUtil.hexDump(bytes, offset, there);
            lines.add(new Line(
                    name, offset, field.secret() ? "(hidden)" : hex, field.secret() ? "(hidden)" : value.toString()));
        }
    }
}
