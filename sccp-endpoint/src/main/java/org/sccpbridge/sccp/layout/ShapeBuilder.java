package org.sccpbridge.sccp.layout;

import java.lang.annotation.Annotation;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.sccp.layout.Shape.Kind;

/** Makes the shape of a field from its annotations. */
final class ShapeBuilder {
    private static final int IP_WIDE = 20;
    private static final int IP_NARROW = 4;
    private static final int FIRST_WIDE = 17;

    private final LayoutBuilder structs;

    ShapeBuilder(LayoutBuilder structs) {
        this.structs = structs;
    }

    Shape of(RecordComponent field, int version, String form) {
        Slots slots = field.getAnnotation(Slots.class);
        Counted counted = field.getAnnotation(Counted.class);
        if (slots == null && counted == null) {
            return single(field, field.getType(), version, form);
        }
        if (field.getType() != List.class) {
            throw structs.bad(field, "several places need a List");
        }
        Class<?> elementType = (Class<?>) ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0];
        Shape element = single(field, elementType == Integer.class ? int.class : elementType, version, form);
        if (counted != null) {
            return shape(Kind.COUNTED, 0, counted.max(), element, Octets.EMPTY);
        }
        if (element.fixedSize() < 0) {
            throw structs.bad(field, "elements of different sizes have no fixed places");
        }
        Octets fill = Octets.ofHex(slots.fill());
        if (fill.size() != 0 && fill.size() != element.fixedSize()) {
            throw structs.bad(
                    field,
                    String.format(
                            Locale.ROOT, "the filler has %d bytes, an element %d", fill.size(), element.fixedSize()));
        }
        return shape(Kind.SLOTS, slots.value(), Math.max(slots.value(), slots.max()), element, fill);
    }

    private static Shape shape(Kind kind, int size, int max, Shape element, Octets fill) {
        return new Shape(kind, size, max, true, false, null, null, null, element, fill);
    }

    private static Shape plain(
            Kind kind, int size, int max, boolean padded, boolean text, @Nullable MethodHandle wrap) {
        return new Shape(kind, size, max, padded, text, wrap, null, null, null, Octets.EMPTY);
    }

    private Shape single(RecordComponent field, Class<?> type, int version, String form) {
        checkVersions(field);
        List<Shape> found = new ArrayList<>();
        for (Annotation annotation : field.getAnnotations()) {
            if (annotation instanceof Text.List texts) {
                for (Text text : texts.value()) {
                    add(found, of(field, text, type, version, form));
                }
            } else {
                add(found, of(field, annotation, type, version, form));
            }
        }
        if (found.isEmpty() && type.isRecord() && !Code.class.isAssignableFrom(type)) {
            StructPlan plan = structs.struct(type, version, form);
            found.add(new Shape(Kind.STRUCT, 0, 0, true, false, null, plan, null, null, Octets.EMPTY));
        }
        if (found.size() != 1) {
            throw structs.bad(
                    field,
                    found.isEmpty()
                            ? "has no representation at version " + version
                            : "has " + found.size() + " representations at version " + version);
        }
        return found.get(0);
    }

    private static void add(List<Shape> found, @Nullable Shape shape) {
        if (shape != null) {
            found.add(shape);
        }
    }

    private @Nullable Shape of(RecordComponent field, Annotation kind, Class<?> type, int version, String form) {
        if (!Ranges.contains(kind, version)) {
            return null;
        }
        if (kind instanceof U8) {
            return number(field, Kind.U8, 1, type);
        } else if (kind instanceof U16) {
            return number(field, Kind.U16, 2, type);
        } else if (kind instanceof U32) {
            return number(field, Kind.U32, 4, type);
        } else if (kind instanceof Text text) {
            return plain(Kind.TEXT, text.value(), 0, text.padded(), true, need(field, type, String.class));
        } else if (kind instanceof ZText text) {
            return plain(Kind.Z_TEXT, 0, text.value(), false, true, need(field, type, String.class));
        } else if (kind instanceof Bytes bytes) {
            return plain(Kind.BYTES, bytes.value(), 0, true, false, need(field, type, Octets.class));
        } else if (kind instanceof Blob blob) {
            boolean text = type == String.class;
            return plain(Kind.BLOB, 0, blob.max(), false, text, text ? null : need(field, type, Octets.class));
        } else if (kind instanceof Ip) {
            boolean wide = version >= FIRST_WIDE;
            need(field, type, IpAddress.class);
            return plain(wide ? Kind.IP_WIDE : Kind.IP4, wide ? IP_WIDE : IP_NARROW, 0, true, false, null);
        } else if (kind instanceof Ip4) {
            return plain(Kind.IP4, IP_NARROW, 0, true, false, need(field, type, IpAddress.class));
        } else if (kind instanceof Ip6) {
            return plain(Kind.IP6, 16, 0, true, false, need(field, type, IpAddress.class));
        } else if (kind instanceof Union union) {
            UnionPlan plan = union(field, type, version, form);
            return new Shape(Kind.UNION, union.size(), 0, true, false, null, null, plan, null, Octets.EMPTY);
        }
        return null;
    }

    private @Nullable MethodHandle need(RecordComponent field, Class<?> type, Class<?> needed) {
        if (type != needed) {
            throw structs.bad(field, "must be " + needed.getSimpleName() + ", is " + type.getSimpleName());
        }
        return null;
    }

    private Shape number(RecordComponent field, Kind kind, int size, Class<?> type) {
        if (type == int.class) {
            return plain(kind, size, 0, true, false, null);
        }
        if (!Code.class.isAssignableFrom(type) || !type.isRecord()) {
            throw structs.bad(field, "must be int or a Code, is " + type.getSimpleName());
        }
        return plain(kind, size, 0, true, false, Handles.wrap(type));
    }

    private UnionPlan union(RecordComponent field, Class<?> type, int version, String form) {
        if (!type.isSealed()) {
            throw structs.bad(field, "a union must be a sealed interface of records");
        }
        Map<Integer, StructPlan> cases = new HashMap<>();
        Map<Class<?>, StructPlan> byType = new HashMap<>();
        StructPlan otherwise = null;
        for (Class<?> one : type.getPermittedSubclasses()) {
            StructPlan plan = structs.struct(one, version, form);
            byType.put(one, plan);
            When when = one.getAnnotation(When.class);
            for (int selector : when == null ? new int[0] : when.value()) {
                if (cases.put(selector, plan) != null) {
                    throw structs.bad(field, "selector value " + selector + " has two cases");
                }
            }
            Otherwise rest = one.getAnnotation(Otherwise.class);
            if (rest != null && rest.since() <= version && version <= rest.until()) {
                if (otherwise != null) {
                    throw structs.bad(field, "two cases are @Otherwise at version " + version);
                }
                otherwise = plan;
            }
        }
        if (otherwise == null) {
            throw structs.bad(field, "no case is @Otherwise at version " + version);
        }
        return new UnionPlan(type, Map.copyOf(cases), otherwise, Map.copyOf(byType));
    }

    private void checkVersions(RecordComponent field) {
        for (Annotation annotation : field.getAnnotations()) {
            if (!Ranges.valid(annotation)) {
                throw structs.bad(field, annotation + " is for no range of versions");
            }
        }
    }

    /** The field that tells this one's count or length; empty when none does. */
    String reference(RecordComponent field, int version) {
        for (Text text : field.getAnnotationsByType(Text.class)) {
            if (Ranges.contains(text, version) && !text.length().isEmpty()) {
                return text.length();
            }
        }
        Slots slots = field.getAnnotation(Slots.class);
        Bytes bytes = field.getAnnotation(Bytes.class);
        if (slots != null) {
            return slots.count();
        }
        return bytes != null ? bytes.length() : decidingReference(field, version);
    }

    /** The same where nothing but the data decides what is sent there. */
    String decidingReference(RecordComponent field, int version) {
        Blob blob = field.getAnnotation(Blob.class);
        if (blob != null && Ranges.contains(blob, version)) {
            return blob.length();
        }
        Counted counted = field.getAnnotation(Counted.class);
        return counted == null ? "" : counted.count();
    }
}
