package org.sccpbridge.sccp.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the annotations of a message record say, expanded for every protocol version. Contradictions are found here, when
 * the class is first used, never in traffic.
 */
public final class Layout<M extends Record> {
    private static final int PADDING = 4;

    private final Class<M> type;
    private final @Nullable CustomLayout<M> custom;
    private final List<LayoutForm> forms;
    /** By version: the forms that hold there, those chosen by exact length first. Arrays: this is asked for every body. */
    private final LayoutForm[][] inRange = new LayoutForm[Versions.MAX + 1][];

    private final LayoutForm[] sent = new LayoutForm[Versions.MAX + 1];

    private Layout(Class<M> type, @Nullable CustomLayout<M> custom, List<LayoutForm> forms) {
        this.type = type;
        this.custom = custom;
        this.forms = forms;
    }

    /**
     * Reads the annotations.
     *
     * @throws LayoutException naming record and field when they contradict each other
     */
    public static <M extends Record> Layout<M> of(Class<M> type) {
        Custom custom = type.getAnnotation(Custom.class);
        if (custom != null) {
            return new Layout<>(type, instance(type, custom), List.of());
        }
        Layout<M> layout = new Layout<>(type, null, new ArrayList<>());
        layout.expand();
        return layout;
    }

    @SuppressWarnings("unchecked")
    private static <M extends Record> CustomLayout<M> instance(Class<M> type, Custom custom) {
        try {
            return (CustomLayout<M>) custom.value().getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new LayoutException(type.getSimpleName() + ": its custom layout cannot be made", e);
        }
    }

    private void expand() {
        Form[] special = type.getAnnotationsByType(Form.class);
        LayoutBuilder builder = new LayoutBuilder(type, special);
        Set<Integer> edges = Edges.of(type);
        int since = 0;
        for (int version = 0; version <= Versions.MAX; version++) {
            if (edges.contains(version + 1) || version == Versions.MAX) {
                expand(builder, special, since, version);
                since = version + 1;
            }
        }
    }

    /** Adds the forms of a range of versions in which nothing changes. */
    private void expand(LayoutBuilder builder, Form[] special, int since, int until) {
        List<LayoutForm> here = new ArrayList<>();
        LayoutForm toSend = null;
        for (Form form : special) {
            if (form.since() <= since && since <= form.until()) {
                LayoutForm exact = form(builder.plan(since, form.name()), form, since, until);
                here.add(exact);
                forms.add(exact);
                toSend = form.sent() ? exact : toSend;
            }
        }
        LayoutForm base = form(builder.plan(since, ""), null, since, until);
        here.add(base);
        forms.add(base);
        for (int version = since; version <= until; version++) {
            inRange[version] = here.toArray(LayoutForm[]::new);
            sent[version] = toSend == null ? base : toSend;
        }
    }

    private LayoutForm form(StructPlan plan, @Nullable Form form, int since, int until) {
        int longest = plan.maxSize();
        if (form != null) {
            if (longest > form.length()) {
                throw new LayoutException(String.format(
                        Locale.ROOT,
                        "%s: form \"%s\" is said to have %d bytes, its fields have %d",
                        name(),
                        form.name(),
                        form.length(),
                        longest));
            }
            return new LayoutForm(
                    forms.size(), form.name(), since, until, plan, form.length(), plan.minSize(), form.length());
        }
        Surplus surplus = type.getAnnotation(Surplus.class);
        longest += surplus == null ? 0 : surplus.value();
        int padded = (longest + PADDING - 1) / PADDING * PADDING;
        return new LayoutForm(forms.size(), "", since, until, plan, -1, plan.minSize(), padded);
    }

    /** The record. */
    public Class<M> type() {
        return type;
    }

    /** The record's name: the message's. */
    public String name() {
        return type.getSimpleName();
    }

    @Nullable
    CustomLayout<M> custom() {
        return custom;
    }

    /** All forms, at every version. */
    List<LayoutForm> forms() {
        return List.copyOf(forms);
    }

    /** Number of different body forms over all versions; 1 for a custom layout. */
    public int variants() {
        if (custom != null) {
            return 1;
        }
        // Where a special form is sent, the ordinary one only helps to read.
        return (int) forms.stream()
                .filter(form ->
                        !form.name().isEmpty() || sent[form.since()].name().isEmpty())
                .count();
    }

    /**
     * The form of a received body: in range with exactly this length; else in range and long enough; else of any version
     * and ending exactly there; else the ordinary one in range.
     */
    LayoutForm choose(int version, int length) {
        LayoutForm[] here = inRange[Versions.clamp(version)];
        LayoutForm ordinary = here[here.length - 1];
        for (LayoutForm form : here) {
            if (form.exactLength() == length) {
                return form;
            }
        }
        if (!ordinary.holds(length)) {
            for (LayoutForm form : forms) {
                if (form.endsAt(length)) {
                    return form;
                }
            }
        }
        return ordinary;
    }

    /** The form to send. */
    LayoutForm toSend(int version) {
        return sent[Versions.clamp(version)];
    }
}
