package org.sccpbridge.sccp.layout;

import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Makes the plan of a record for one version and form, checking every rule on the way. */
final class LayoutBuilder {
    private final Class<?> message;
    private final Set<String> formNames = new HashSet<>();
    private final ShapeBuilder shapes = new ShapeBuilder(this);

    /** One structure under construction: its components and how far it is. */
    private record Scope(List<RecordComponent> components, int built) {}

    private final Deque<Scope> scopes = new ArrayDeque<>();

    LayoutBuilder(Class<?> message, Form[] forms) {
        this.message = message;
        for (Form form : forms) {
            if (!formNames.add(form.name())) {
                throw new LayoutException(
                        String.format(Locale.ROOT, "%s: form \"%s\" is stated twice", name(), form.name()));
            }
        }
    }

    private String name() {
        return message.getSimpleName();
    }

    LayoutException bad(RecordComponent field, String what) {
        String where = field.getDeclaringRecord() == message
                ? name()
                : name() + " (" + field.getDeclaringRecord().getSimpleName() + ")";
        return new LayoutException(String.format(Locale.ROOT, "%s.%s: %s", where, field.getName(), what));
    }

    StructPlan plan(int version, String form) {
        return struct(message, version, form);
    }

    StructPlan struct(Class<?> type, int version, String form) {
        List<RecordComponent> components = Handles.of(type).components();
        List<FieldPlan> fields = new ArrayList<>();
        for (int i = 0; i < components.size(); i++) {
            scopes.push(new Scope(components, i));
            fields.add(field(components, i, version, form));
            scopes.pop();
        }
        checkOptional(components, fields);
        return new StructPlan(type, Handles.of(type).constructor(), List.copyOf(fields));
    }

    /** Only the end of a body can be missing. */
    private void checkOptional(List<RecordComponent> components, List<FieldPlan> fields) {
        boolean seen = false;
        for (int i = 0; i < components.size(); i++) {
            if (fields.get(i).shape() == null) {
                continue;
            }
            if (seen
                    && !fields.get(i).optional()
                    && components.get(i).getDeclaringRecord() == message
                    && !components.get(i).isAnnotationPresent(Since.class)) {
                throw bad(components.get(i), "follows an @Optional field, so it must be @Optional or @Since");
            }
            seen |= fields.get(i).optional();
        }
    }

    private FieldPlan field(List<RecordComponent> components, int index, int version, String form) {
        RecordComponent field = components.get(index);
        Handles handles = Handles.of(field.getDeclaringRecord());
        checkRanges(field);
        Shape shape = present(field, version, form) ? shapes.of(field, version, form) : null;
        String counted = shapes.reference(field, version);
        int countIndex = counted.isEmpty() ? -1 : earlier(components, index, counted);
        if (countIndex == -1 && !counted.isEmpty()) {
            throw bad(field, "its count or length field \"" + counted + "\" is not before it");
        }
        int[] selector = {-1, -1};
        Union union = field.getAnnotation(Union.class);
        if (union != null) {
            selector = selector(field, union.selector());
        }
        return new FieldPlan(
                field.getName(),
                handles.accessors().get(index),
                shape,
                Zeros.of(field.getType()),
                shape == null ? 0 : padAfter(field, version),
                field.isAnnotationPresent(Optional.class),
                field.isAnnotationPresent(Secret.class),
                countIndex,
                sizes(components, index, version),
                selector[0],
                selector[1]);
    }

    private void checkRanges(RecordComponent field) {
        Since since = field.getAnnotation(Since.class);
        Until until = field.getAnnotation(Until.class);
        int first = since == null ? 0 : since.value();
        int last = until == null ? Versions.MAX : until.value();
        if (first > last || first < 0 || last > Versions.MAX) {
            throw bad(
                    field,
                    String.format(Locale.ROOT, "exists from %d to %d, which is no range of versions", first, last));
        }
    }

    private boolean present(RecordComponent field, int version, String form) {
        Since since = field.getAnnotation(Since.class);
        Until until = field.getAnnotation(Until.class);
        Only only = field.getAnnotation(Only.class);
        Skip skip = field.getAnnotation(Skip.class);
        checkForms(field, only == null ? new String[0] : only.value());
        checkForms(field, skip == null ? new String[0] : skip.value());
        return (since == null || version >= since.value())
                && (until == null || version <= until.value())
                && (only == null || Arrays.asList(only.value()).contains(form))
                && (skip == null || !Arrays.asList(skip.value()).contains(form));
    }

    private void checkForms(RecordComponent field, String[] names) {
        for (String form : names) {
            // Structures are shared by messages with different forms.
            if (field.getDeclaringRecord() == message && !formNames.contains(form)) {
                throw bad(field, "form \"" + form + "\" is not stated");
            }
        }
    }

    private static int padAfter(RecordComponent field, int version) {
        return Arrays.stream(field.getAnnotationsByType(PadAfter.class))
                .filter(pad -> pad.since() <= version && version <= pad.until())
                .mapToInt(PadAfter::value)
                .sum();
    }

    private static int earlier(List<RecordComponent> components, int before, String name) {
        for (int i = 0; i < before; i++) {
            if (components.get(i).getName().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** The later field whose size this one holds and which decides what is sent here. */
    private int sizes(List<RecordComponent> components, int index, int version) {
        for (int i = index + 1; i < components.size(); i++) {
            if (components.get(index).getName().equals(shapes.decidingReference(components.get(i), version))) {
                return i;
            }
        }
        return -1;
    }

    private int[] selector(RecordComponent field, String name) {
        int depth = 0;
        for (Scope scope : scopes) {
            int index = earlier(scope.components(), scope.built(), name);
            if (index >= 0) {
                return new int[] {depth, index};
            }
            depth++;
        }
        throw bad(field, "its selector \"" + name + "\" is not before it");
    }
}
