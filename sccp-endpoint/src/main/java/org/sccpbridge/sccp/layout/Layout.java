package org.sccpbridge.sccp.layout;

import java.util.ArrayList;
import java.util.List;
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
    /** By version: the forms that hold there, those chosen by exact length first. */
    private final List<List<LayoutForm>> inRange = new ArrayList<>();

    private final List<LayoutForm> sent = new ArrayList<>();

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
        for (int version = 0; version <= Versions.MAX; version++) {
            List<LayoutForm> here = new ArrayList<>();
            LayoutForm base = form(builder, version, null);
            LayoutForm toSend = base;
            for (Form form : special) {
                if (form.since() <= version && version <= form.until()) {
                    LayoutForm exact = form(builder, version, form);
                    here.add(exact);
                    toSend = form.sent() ? exact : toSend;
                }
            }
            here.add(base);
            inRange.add(List.copyOf(here));
            sent.add(toSend);
        }
    }

    /** Widens the form of the version before when nothing changed. */
    @SuppressWarnings("ReferenceEquality")
    private LayoutForm form(LayoutBuilder builder, int version, @Nullable Form form) {
        String name = form == null ? "" : form.name();
        LayoutForm before = forms.stream()
                .filter(known -> known.name().equals(name) && known.until() == version - 1)
                .findFirst()
                .orElse(null);
        StructPlan plan = builder.plan(version, name);
        if (before != null && PlanText.of(before.plan()).equals(PlanText.of(plan))) {
            forms.remove(before);
            LayoutForm wider = new LayoutForm(
                    name,
                    before.since(),
                    version,
                    before.plan(),
                    before.exactLength(),
                    before.minLength(),
                    before.maxLength());
            forms.add(wider);
            inRange.replaceAll(list -> replace(list, before, wider));
            sent.replaceAll(known -> known == before ? wider : known);
            return wider;
        }
        Surplus surplus = type.getAnnotation(Surplus.class);
        int longest = plan.maxSize() + (surplus == null ? 0 : surplus.value());
        int padded = (longest + PADDING - 1) / PADDING * PADDING;
        LayoutForm fresh =
                new LayoutForm(name, version, version, plan, form == null ? -1 : form.length(), plan.minSize(), padded);
        if (form != null && plan.maxSize() > form.length()) {
            throw new LayoutException("%s: form \"%s\" is said to have %d bytes, its fields have %d"
                    .formatted(type.getSimpleName(), name, form.length(), plan.maxSize()));
        }
        forms.add(fresh);
        return fresh;
    }

    @SuppressWarnings("ReferenceEquality")
    private static List<LayoutForm> replace(List<LayoutForm> list, LayoutForm before, LayoutForm wider) {
        return list.stream().map(known -> known == before ? wider : known).toList();
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
        return custom != null ? 1 : forms.size();
    }

    /**
     * The form of a received body: in range with exactly this length; else in range and long enough; else of any version
     * and ending exactly there; else the ordinary one in range.
     */
    LayoutForm choose(int version, int length) {
        List<LayoutForm> here = inRange.get(Versions.clamp(version));
        LayoutForm ordinary = here.get(here.size() - 1);
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
        return sent.get(Versions.clamp(version));
    }
}
