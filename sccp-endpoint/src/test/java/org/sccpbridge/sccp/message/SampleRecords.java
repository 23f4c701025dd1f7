package org.sccpbridge.sccp.message;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.sccpbridge.sccp.layout.Blob;
import org.sccpbridge.sccp.layout.Bytes;
import org.sccpbridge.sccp.layout.Code;
import org.sccpbridge.sccp.layout.Counted;
import org.sccpbridge.sccp.layout.IpAddress;
import org.sccpbridge.sccp.layout.Octets;
import org.sccpbridge.sccp.layout.Slots;
import org.sccpbridge.sccp.layout.Text;
import org.sccpbridge.sccp.layout.U16;
import org.sccpbridge.sccp.layout.U32;
import org.sccpbridge.sccp.layout.U8;
import org.sccpbridge.sccp.layout.Union;
import org.sccpbridge.sccp.layout.When;
import org.sccpbridge.sccp.layout.ZText;

/** Random records that agree with themselves: counts match lists, union cases match selectors. */
public final class SampleRecords {
    private static final int LONGEST = 40;
    private static final int SHORTEST_FIELD = 24;
    /** Codes of the dictionary, NUL, letters of several alphabets, half a character, one of two halves. */
    private static final String STRANGE = "\u0080\u001e\u0000\u00e9\u00df\u0416\u0141\u20ac\ud83d\ud83d\ude00";

    private final Random random;
    private final Map<String, Integer> numbers = new HashMap<>();
    private boolean exceeding;

    /** The same seed gives the same records. */
    public SampleRecords(long seed) {
        random = new Random(seed);
    }

    /** From now on: sometimes too many elements or bytes, a null, texts that are too long or not ASCII. */
    SampleRecords exceeding() {
        exceeding = true;
        return this;
    }

    private boolean seldom() {
        return exceeding && random.nextInt(30) == 0;
    }

    /** A record of any type; absent fields hold values too. */
    public <M> M make(Class<M> type) {
        RecordComponent[] components = type.getRecordComponents();
        Map<String, Integer> sizes = new HashMap<>();
        for (RecordComponent component : components) {
            size(component, sizes);
        }
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = value(components[i], sizes);
            if (values[i] instanceof Integer number) {
                numbers.put(components[i].getName(), number);
            } else if (values[i] instanceof Code code) {
                numbers.put(components[i].getName(), code.code());
            }
        }
        try {
            return type.getConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type + " cannot be made", e);
        }
    }

    private void size(RecordComponent component, Map<String, Integer> sizes) {
        Slots slots = component.getAnnotation(Slots.class);
        Counted counted = component.getAnnotation(Counted.class);
        Blob blob = component.getAnnotation(Blob.class);
        Bytes bytes = component.getAnnotation(Bytes.class);
        if (slots != null && !slots.count().isEmpty()) {
            sizes.merge(slots.count(), random.nextInt(slots.value() + 1), Math::min);
        } else if (counted != null) {
            sizes.put(counted.count(), random.nextInt(Math.min(counted.max(), 8) + 1));
        } else if (blob != null) {
            sizes.put(blob.length(), random.nextInt(LONGEST));
        } else if (bytes != null && !bytes.length().isEmpty()) {
            sizes.put(bytes.length(), random.nextInt(bytes.value() + 1));
        }
    }

    private Object value(RecordComponent component, Map<String, Integer> sizes) {
        if (component.getType() == List.class) {
            Class<?> element = (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
            Slots slots = component.getAnnotation(Slots.class);
            Counted counted = component.getAnnotation(Counted.class);
            String count = slots != null ? slots.count() : counted.count();
            int size = count.isEmpty() ? slots.value() : sizes.get(count);
            List<Object> list = new ArrayList<>();
            size += seldom() ? random.nextInt(200) : 0;
            for (int i = 0; i < size; i++) {
                list.add(one(component, element, sizes));
            }
            return list;
        }
        if (sizes.containsKey(component.getName())) {
            return sizes.get(component.getName());
        }
        return one(component, component.getType(), sizes);
    }

    private Object one(RecordComponent component, Class<?> type, Map<String, Integer> sizes) {
        if (type == String.class && seldom() && random.nextInt(10) == 0) {
            return null;
        } else if (type == int.class || type == Integer.class) {
            return number(component);
        } else if (Code.class.isAssignableFrom(type)) {
            return code(component, type);
        } else if (type == String.class) {
            return text(component, sizes);
        } else if (type == Octets.class) {
            return octets(component, sizes);
        } else if (type == IpAddress.class) {
            byte[] address = {10, (byte) random.nextInt(256), 3, 4};
            return component.isAnnotationPresent(org.sccpbridge.sccp.layout.Ip6.class)
                    ? IpAddress.of(IpAddress.IPV6, address)
                    : IpAddress.of(IpAddress.IPV4, address);
        } else if (type.isSealed()) {
            return make(unionCase(component, type));
        }
        return make(type);
    }

    private Class<?> unionCase(RecordComponent component, Class<?> type) {
        int selector = numbers.get(component.getAnnotation(Union.class).selector());
        Class<?> otherwise = null;
        for (Class<?> one : type.getPermittedSubclasses()) {
            When when = one.getAnnotation(When.class);
            if (when == null) {
                otherwise = one;
            } else {
                for (int value : when.value()) {
                    if (value == selector) {
                        return one;
                    }
                }
            }
        }
        return otherwise;
    }

    private Object code(RecordComponent component, Class<?> type) {
        // Small numbers meet the cases of unions often enough.
        int[] codecs = {4, 9, 100, 101, 102, 103, 257, 300, 301, 302};
        int number =
                type.getSimpleName().equals("PayloadType") ? codecs[random.nextInt(codecs.length)] : number(component);
        try {
            return type.getConstructor(int.class).newInstance(number);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type + " is no code", e);
        }
    }

    private int number(RecordComponent component) {
        if (component.isAnnotationPresent(U8.class)) {
            return random.nextInt(0x100);
        } else if (component.isAnnotationPresent(U16.class)) {
            return random.nextInt(0x10000);
        } else if (component.getName().equals("command")) {
            return random.nextInt(9);
        }
        return component.isAnnotationPresent(U32.class) ? random.nextInt() : random.nextInt(100);
    }

    private String text(RecordComponent component, Map<String, Integer> sizes) {
        int room = SHORTEST_FIELD;
        for (Text text : component.getAnnotationsByType(Text.class)) {
            room = Math.min(room, text.value());
        }
        ZText zText = component.getAnnotation(ZText.class);
        room = zText == null ? room : Math.min(room, zText.value() - 1);
        Blob blob = component.getAnnotation(Blob.class);
        int length = blob != null ? sizes.get(blob.length()) : random.nextInt(room + 1);
        StringBuilder text = new StringBuilder();
        length += seldom() ? random.nextInt(200) : 0;
        while (text.length() < length) {
            text.append(
                    seldom() ? STRANGE.charAt(random.nextInt(STRANGE.length())) : (char) ('!' + random.nextInt(90)));
        }
        return text.toString();
    }

    private Octets octets(RecordComponent component, Map<String, Integer> sizes) {
        Bytes fixed = component.getAnnotation(Bytes.class);
        Blob blob = component.getAnnotation(Blob.class);
        String reference = blob != null ? blob.length() : fixed.length();
        int more = seldom() ? random.nextInt(3000) : 0;
        byte[] bytes = new byte[more + (reference.isEmpty() ? fixed.value() : sizes.get(reference))];
        random.nextBytes(bytes);
        return Octets.of(bytes);
    }
}
