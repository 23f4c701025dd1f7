package org.sccpbridge.sccp.layout;

import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Set;
import java.util.TreeSet;

/** The versions at which anything in a record's statement changes; between them one plan serves all. */
final class Edges {
    private static final int ADDRESS_GROWS = 17;

    private final Set<Integer> versions = new TreeSet<>(Set.of(0));

    private Edges() {}

    static Set<Integer> of(Class<?> message) {
        Edges edges = new Edges();
        for (Form form : message.getAnnotationsByType(Form.class)) {
            edges.range(form.since(), form.until());
        }
        edges.type(message);
        return edges.versions;
    }

    private void range(int since, int until) {
        versions.add(since);
        versions.add(until + 1);
    }

    private void type(Class<?> type) {
        if (type.isRecord()) {
            for (RecordComponent field : Handles.of(type).components()) {
                for (Annotation annotation : field.getAnnotations()) {
                    annotation(annotation);
                }
                type(field.getType());
                if (field.getGenericType() instanceof ParameterizedType list) {
                    type((Class<?>) list.getActualTypeArguments()[0]);
                }
            }
        } else if (type.isSealed()) {
            for (Class<?> one : type.getPermittedSubclasses()) {
                Otherwise otherwise = one.getAnnotation(Otherwise.class);
                if (otherwise != null) {
                    range(otherwise.since(), otherwise.until());
                }
                type(one);
            }
        }
    }

    private void annotation(Annotation annotation) {
        if (annotation instanceof Since since) {
            versions.add(since.value());
        } else if (annotation instanceof Until until) {
            versions.add(until.value() + 1);
        } else if (annotation instanceof Ip) {
            versions.add(ADDRESS_GROWS);
        } else if (annotation instanceof Text.List texts) {
            for (Text text : texts.value()) {
                range(text.since(), text.until());
            }
        } else if (annotation instanceof PadAfter.List pads) {
            for (PadAfter pad : pads.value()) {
                range(pad.since(), pad.until());
            }
        } else {
            int[] range = Ranges.of(annotation);
            range(range[0], range[1]);
        }
    }
}
