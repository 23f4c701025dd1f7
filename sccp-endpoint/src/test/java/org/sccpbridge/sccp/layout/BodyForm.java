package org.sccpbridge.sccp.layout;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.sccp.layout.TellingRecords.Fill;
import org.sccpbridge.sccp.message.input.EnblocCall;

/**
 * One of the body forms of a message: what the evidence is counted by.
 *
 * @param name of the {@link Form}, empty for the ordinary one
 * @param sent false: only understood
 * @param plan null for an irregular layout
 */
public record BodyForm(
        Layout<?> layout,
        String name,
        int since,
        int until,
        boolean sent,
        @Nullable StructPlan plan) {
    private static final int PADDING = 4;
    private static final int LAST_WITH_ZERO = 10;
    private static final int FIRST_WITH_WORD = 11;
    private static final int FIRST_OF_REST = 15;

    /** All forms of a layout in the order of the versions, as many as {@link Layout#variants} says. */
    public static List<BodyForm> of(Layout<?> layout) {
        if (layout.custom() != null) {
            return irregular(layout);
        }
        List<BodyForm> forms = new ArrayList<>();
        for (LayoutForm form : layout.forms()) {
            boolean sent = layout.toSend(form.since()).equals(form);
            if (sent || !form.name().isEmpty()) {
                forms.add(new BodyForm(layout, form.name(), form.since(), form.until(), sent, form.plan()));
            }
        }
        return forms;
    }

    /** EnblocCall, told apart by the value of a word. */
    private static List<BodyForm> irregular(Layout<?> layout) {
        if (layout.type() != EnblocCall.class) {
            throw new LayoutException(layout.name() + " is irregular: name its forms here");
        }
        return List.of(
                new BodyForm(layout, "", 0, 17, true, null),
                new BodyForm(layout, "packed", 18, Versions.MAX, true, null),
                new BodyForm(layout, "aligned", 18, Versions.MAX, false, null));
    }

    /** The newest version whose word in the header Wireshark knows; it takes 0 for all up to 10, as phones send it. */
    public int headerVersion() {
        int version = until;
        while (version > LAST_WITH_ZERO && version != FIRST_WITH_WORD && version < FIRST_OF_REST) {
            version--;
        }
        return version <= LAST_WITH_ZERO ? 0 : version;
    }

    /** Such as {@code 3..10 CallManager 4}. */
    public String label() {
        return since + ".." + until + (name.isEmpty() ? "" : " " + name);
    }

    /** Records worth sending, by what is special about them. */
    public Map<String, Record> samples() {
        Map<String, Record> samples = new LinkedHashMap<>();
        if (plan == null) {
            samples.put("short", new EnblocCall("1002", 3));
            samples.put("long", new EnblocCall("0123456789*#012345678901", 4));
            return samples;
        }
        List<String> choices = TellingRecords.choices(plan);
        for (int i = 0; i < Math.max(1, choices.size()); i++) {
            add(samples, Fill.SOME, i, choices.isEmpty() ? "" : ", " + choices.get(i));
        }
        add(samples, Fill.FULL, 0, "");
        if (new Selectors(plan).inside(plan)) {
            add(samples, Fill.ALIKE, 0, "");
        }
        return samples;
    }

    private void add(Map<String, Record> samples, Fill fill, int choice, String more) {
        Record sample = (Record) new TellingRecords(plan, fill, choice).make();
        if (!samples.containsValue(sample)) {
            samples.put(fill.name().toLowerCase(Locale.ROOT) + more, sample);
        }
    }

    /** The body in this form, padding included. */
    public ByteBuf write(Record message, CodecContext context) {
        ByteBuf out = Unpooled.buffer();
        BodyWriter writer = new BodyWriter(out, context.charset());
        if (name.equals("aligned")) {
            EnblocCall call = (EnblocCall) message;
            writer.text(call.calledParty(), numberLength());
            writer.zeros(lineOffset() - numberLength());
            writer.u32(call.lineInstance());
        } else if (sent) {
            write(layout, message, out, context);
        } else {
            new PlanWriter(layout.name(), writer).write(plan, message);
        }
        return out.writeZero((PADDING - out.writerIndex() % PADDING) % PADDING);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void write(Layout layout, Record message, ByteBuf out, CodecContext context) {
        new LayoutInterpreter().codec(layout).write(message, out, context);
    }

    /** Bytes of the number in EnblocCall. */
    int numberLength() {
        return since == 0 ? 24 : 25;
    }

    /** Where the line is in EnblocCall. */
    int lineOffset() {
        return name.equals("aligned") ? 28 : numberLength();
    }

    /** The versions it holds at. */
    public IntStream versions() {
        return IntStream.rangeClosed(since, until);
    }

    /** True when a body at a version is read in this form. */
    public boolean reads(int version, int length) {
        return plan == null
                ? since <= version && version <= until
                : plan.equals(layout.choose(version, length).plan());
    }

    /** The values of a body in this form, in the order of the wire. */
    public List<Leaf> leaves(ByteBuf body) {
        List<Leaf> leaves = new ArrayList<>();
        BodyReader in = new BodyReader(body.slice(), StandardCharsets.ISO_8859_1);
        if (plan == null) {
            EnblocCall call = (EnblocCall) layout.custom().read(in, CodecContext.latin1(until));
            leaves.add(new Leaf("calledParty", 0, numberLength(), call.calledParty()));
            leaves.add(new Leaf("lineInstance", lineOffset(), 4, call.lineInstance()));
        } else {
            new PlanReader(new Collector(leaves)).read(plan, in);
        }
        return leaves;
    }

    private static final class Collector implements FieldTrace {
        private final Deque<String> path = new ArrayDeque<>();
        private final List<Leaf> leaves;

        Collector(List<Leaf> leaves) {
            this.leaves = leaves;
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
            if (end > offset) {
                leaves.add(new Leaf(BodyDump.path(path, field.name()), offset, end - offset, value));
            }
        }
    }
}
