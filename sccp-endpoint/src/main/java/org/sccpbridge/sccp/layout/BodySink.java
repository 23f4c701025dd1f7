package org.sccpbridge.sccp.layout;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.util.concurrent.FastThreadLocal;
import java.lang.invoke.MethodHandle;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * What compiled writers write to: an array of the thread, long enough for the longest body, copied to the buffer at the end. The
 * methods are the steps of the writer's tree; what does not fit fails without words, the interpreter has them.
 */
final class BodySink {
    private static final int USUAL = 1024;
    private static final FastThreadLocal<BodySink> OF_THREAD = new FastThreadLocal<>() {
        @Override
        protected BodySink initialValue() {
            return new BodySink();
        }
    };

    /** Where counts and lengths are that a later field decides. */
    private final int[] starts = new int[BodySource.NOTES];

    private byte[] bytes = new byte[USUAL];
    private ByteBuf view = Unpooled.wrappedBuffer(bytes);
    private int at;
    private Charset charset = StandardCharsets.ISO_8859_1;

    private BodySink() {}

    /** The thread's, empty, with room for {@code longest} bytes. */
    static BodySink of(int longest, Charset charset) {
        BodySink sink = OF_THREAD.get();
        if (longest > sink.bytes.length) {
            sink.bytes = new byte[longest];
            sink.view = Unpooled.wrappedBuffer(sink.bytes);
        }
        sink.at = 0;
        sink.charset = charset;
        return sink;
    }

    void appendTo(ByteBuf out) {
        out.writeBytes(bytes, 0, at);
    }

    int size() {
        return at;
    }

    void u8(int value) {
        bytes[at++] = (byte) value;
    }

    void u16(int value) {
        LittleEndian.u16(bytes, at, value);
        at += 2;
    }

    void u32(int value) {
        LittleEndian.u32(bytes, at, value);
        at += 4;
    }

    void zeros(int count) {
        if (count > 0) {
            Arrays.fill(bytes, at, at + count, (byte) 0);
            at += count;
        }
    }

    void text(String text, int size) {
        int start = at;
        bareText(text, size);
        zeros(start + size - at);
    }

    void zText(String text, int max) {
        bareText(text, max - 1);
        bytes[at++] = 0;
    }

    void bareText(String text, int limit) {
        int length = text.length();
        if (length > limit) {
            recoded(text, limit);
            return;
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c == 0 || c >= PhoneText.LEAD_80 || c == PhoneText.LEAD_1E) {
                recoded(text, limit);
                return;
            }
            bytes[at + i] = (byte) c;
        }
        at += length;
    }

    /** Anything but ASCII that fits. */
    private void recoded(String text, int limit) {
        view.writerIndex(at);
        at += PhoneText.encode(text, view, limit, charset);
    }

    void octets(Octets octets, int size) {
        int start = at;
        blob(octets, size);
        zeros(start + size - at);
    }

    void blob(Octets octets, int max) {
        byte[] raw = octets.shared();
        System.arraycopy(raw, 0, bytes, at, fitting(raw.length, max));
        at += raw.length;
    }

    private static int fitting(int size, int max) {
        if (size > max) {
            throw new DoesNotFit();
        }
        return size;
    }

    private void raw(byte[] raw, int size) {
        System.arraycopy(raw, 0, bytes, at, size);
        at += size;
    }

    void ip4(IpAddress address) {
        raw(address.wide(), 4);
    }

    void ip6(IpAddress address) {
        raw(address.wide(), 16);
    }

    void ip(IpAddress address) {
        u32(address.family());
        raw(address.wide(), 16);
    }

    /** Remembers where a count or length stands. */
    void mark(int slot) {
        starts[slot] = at;
    }

    /** Puts the size of the list just written where its count stands. */
    void patchCount(List<?> list, int slot, int width) {
        patch(starts[slot], width, list.size());
    }

    /** Puts the number of bytes written since a mark where their length stands. */
    void patchLength(int from, int slot, int width) {
        patch(starts[slot], width, at - starts[from]);
    }

    private void patch(int position, int width, int value) {
        switch (width) {
            case 1 -> bytes[position] = (byte) value;
            case 2 -> LittleEndian.u16(bytes, position, value);
            default -> LittleEndian.u32(bytes, position, value);
        }
    }

    /** @param fill what all places hold while none is in use */
    void slots(List<?> list, ElementCodecs.Writer element, int places, int max, byte[] fill) throws Throwable {
        elements(list, element, max);
        if (list.size() < places) {
            raw(fill, fill.length / places * (places - list.size()));
        }
    }

    void elements(List<?> list, ElementCodecs.Writer element, int max) throws Throwable {
        element.write(list, fitting(list.size(), max), this);
    }

    /** A union's bytes, whatever the case. */
    void window(Object value, MethodHandle cases, int size) throws Throwable {
        int start = at;
        cases.invokeExact(value, this);
        if (at - start > size) {
            at = start + size;
        } else {
            zeros(size - (at - start));
        }
    }

    /** Says nothing: the interpreter is asked. */
    private static final class DoesNotFit extends RuntimeException {
        DoesNotFit() {
            super("does not fit", null, false, false);
        }
    }
}
