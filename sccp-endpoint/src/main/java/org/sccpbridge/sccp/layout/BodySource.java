package org.sccpbridge.sccp.layout;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.util.concurrent.FastThreadLocal;
import java.lang.invoke.MethodHandle;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * What compiled readers read from: a copy of the body in an array of the thread, because a checked read of a Netty buffer costs
 * several times what a read of an array does. The methods are the steps of the reader's tree.
 */
final class BodySource {
    /** Reads as 0: where a count or selector is looked for that is not on the wire. */
    static final int NOTHING = 0;
    /** Counts and selectors that one body can hold. */
    static final int NOTES = 256;

    private static final int USUAL = 1024;
    private static final FastThreadLocal<BodySource> OF_THREAD = new FastThreadLocal<>() {
        @Override
        protected BodySource initialValue() {
            return new BodySource();
        }
    };

    private final int[] notes = new int[NOTES];
    private byte[] bytes = new byte[USUAL];
    private ByteBuf view = Unpooled.wrappedBuffer(bytes);
    private int at;
    private int end;
    private Charset charset = StandardCharsets.ISO_8859_1;
    private boolean narrow;

    private BodySource() {}

    /** The thread's, holding at most {@code most} of the readable bytes; the body is not consumed. */
    static BodySource of(ByteBuf body, int most, Charset charset) {
        BodySource source = OF_THREAD.get();
        int length = Math.min(body.readableBytes(), most);
        if (length > source.bytes.length) {
            source.bytes = new byte[length];
            source.view = Unpooled.wrappedBuffer(source.bytes);
        }
        body.getBytes(body.readerIndex(), source.bytes, 0, length);
        source.at = 0;
        source.end = length;
        source.charset = charset;
        source.narrow = charset.equals(StandardCharsets.ISO_8859_1);
        return source;
    }

    /** Bytes read. */
    int consumed() {
        return at;
    }

    int u8() {
        return at < end ? bytes[at++] & 0xFF : 0;
    }

    int u16() {
        if (end - at < 2) {
            return partial();
        }
        int value = LittleEndian.u16(bytes, at);
        at += 2;
        return value;
    }

    int u32() {
        if (end - at < 4) {
            return partial();
        }
        int value = LittleEndian.u32(bytes, at);
        at += 4;
        return value;
    }

    private int partial() {
        int value = 0;
        for (int shift = 0; at < end; shift += 8) {
            value |= (bytes[at++] & 0xFF) << shift;
        }
        return value;
    }

    /** Passes a number on and keeps it for a later list, length or union. */
    int note(int slot, int value) {
        notes[slot] = value;
        return value;
    }

    boolean selects(int slot, int[] values) {
        int selector = notes[slot];
        for (int value : values) {
            if (value == selector) {
                return true;
            }
        }
        return false;
    }

    /** A count or length as declared; more than an int holds is more than there is. */
    private int count(int slot, int max) {
        int declared = notes[slot];
        return declared < 0 ? max : Math.min(declared, max);
    }

    void skip(int size) {
        at += Math.min(size, end - at);
    }

    String text(int size) {
        int from = at;
        int there = Math.min(size, end - from);
        at = from + there;
        return text(from, size(from, there));
    }

    String zText(int max) {
        int from = at;
        int there = Math.min(max, end - from);
        int size = size(from, there);
        at = from + Math.min(size + 1, there);
        return text(from, size);
    }

    String blobText(int max, int slot) {
        return text(count(slot, max));
    }

    /** Bytes up to the first NUL. */
    private int size(int from, int most) {
        int size = 0;
        while (size < most && bytes[from + size] != 0) {
            size++;
        }
        return size;
    }

    private String text(int from, int size) {
        if (size == 0) {
            return "";
        }
        return narrow || isAscii(from, size)
                ? new String(bytes, from, size, StandardCharsets.ISO_8859_1)
                : PhoneText.decode(view, from, size, charset);
    }

    private boolean isAscii(int from, int size) {
        int all = 0;
        for (int i = from; i < from + size; i++) {
            all |= bytes[i];
        }
        return all >= 0;
    }

    private byte[] take(int size) {
        int there = Math.min(size, end - at);
        byte[] taken = Arrays.copyOfRange(bytes, at, at + there);
        at += there;
        return taken;
    }

    Octets octets(int size) {
        return Octets.owning(take(size));
    }

    /** Bytes of fixed size of which a number tells how many count. */
    Octets meaningful(int size, int slot) {
        int there = Math.min(size, end - at);
        int used = count(slot, there);
        Octets octets = Octets.owning(take(used));
        at += there - used;
        return octets;
    }

    Octets blob(int max, int slot) {
        return octets(count(slot, max));
    }

    IpAddress ip4() {
        return address(IpAddress.IPV4, 4);
    }

    IpAddress ip6() {
        return address(IpAddress.IPV6, 16);
    }

    IpAddress ip() {
        return address(u32(), 16);
    }

    private IpAddress address(int family, int size) {
        byte[] wide = new byte[16];
        int there = Math.min(size, end - at);
        System.arraycopy(bytes, at, wide, 0, there);
        at += there;
        return IpAddress.owning(family, wide);
    }

    /** As many places as the number says are in use, then what is left of all places. */
    List<Object> slots(ElementCodecs.Reader element, int width, int places, int max, int slot) throws Throwable {
        return places(element, width, places, count(slot, max));
    }

    /** All places. */
    List<Object> allSlots(ElementCodecs.Reader element, int width, int places) throws Throwable {
        return places(element, width, places, places);
    }

    private List<Object> places(ElementCodecs.Reader element, int width, int places, int used) throws Throwable {
        List<Object> list = elements(element, width, used);
        if (list.size() < places) {
            skip((places - list.size()) * width);
        }
        return list;
    }

    /** As many elements as a number says and the body has. */
    List<Object> counted(ElementCodecs.Reader element, int width, int max, int slot) throws Throwable {
        return elements(element, width, count(slot, max));
    }

    private List<Object> elements(ElementCodecs.Reader element, int width, int count) throws Throwable {
        int left = end - at;
        if (width <= 0) {
            return elastic(element, count);
        }
        int size = Math.min(count, (left + width - 1) / width);
        if (size == 0) {
            return List.of();
        }
        Object[] list = new Object[size];
        element.all(this, list);
        return Collections.unmodifiableList(Arrays.asList(list));
    }

    private List<Object> elastic(ElementCodecs.Reader element, int count) throws Throwable {
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < count && at < end; i++) {
            list.add(element.one(this));
        }
        return Collections.unmodifiableList(list);
    }

    /** A union's bytes, whatever the case; it cannot see further. */
    Object window(MethodHandle cases, int size) throws Throwable {
        int behind = end;
        end = Math.min(at + size, behind);
        Object value = (Object) cases.invokeExact(this);
        at = end;
        end = behind;
        return value;
    }
}
