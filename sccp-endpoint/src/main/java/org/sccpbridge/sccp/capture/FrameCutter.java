package org.sccpbridge.sccp.capture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.function.Consumer;
import org.sccpbridge.sccp.message.MessageCatalog;
import org.sccpbridge.sccp.wire.Frame;

/** Cuts a stream into frames; after a gap or a bad frame it goes on with the next segment that looks like a frame. */
final class FrameCutter {
    /** Longest frame taken seriously, prefix included. */
    private static final int LIMIT = 16_384;

    private static final int PREFIX = 8;
    private static final int NEWEST_HEADER_VERSION = 40;

    private final Consumer<byte[]> frames;
    private final Consumer<String> notes;
    private byte[] held = new byte[0];
    private boolean synchronised;
    private boolean everSynchronised;

    FrameCutter(Consumer<byte[]> frames, Consumer<String> notes) {
        this.frames = frames;
        this.notes = notes;
    }

    /** The stream begins here. */
    void begin() {
        held = new byte[0];
        synchronised = true;
    }

    /** The bytes of one segment. */
    void bytes(byte[] segment) {
        if (!synchronised) {
            if (!looksLikeFrame(segment)) {
                return;
            }
            begin();
            everSynchronised = true;
        }
        byte[] all = held.length == 0 ? segment : Arrays.copyOf(held, held.length + segment.length);
        System.arraycopy(segment, 0, all, held.length, segment.length);
        int start = 0;
        while (all.length - start >= PREFIX) {
            long size = PREFIX + length(all, start);
            if (size < Frame.HEADER || size > LIMIT) {
                lose("a frame length of " + (size - PREFIX) + " cannot be; skipping to what looks like a frame");
                return;
            }
            if (all.length - start < size) {
                break;
            }
            frames.accept(Arrays.copyOfRange(all, start, start + (int) size));
            start += (int) size;
        }
        held = Arrays.copyOfRange(all, start, all.length);
    }

    /** Bytes are missing. */
    void gap() {
        lose("bytes are missing from the capture here");
    }

    private void lose(String what) {
        if (synchronised || everSynchronised) {
            notes.accept(what);
        }
        held = new byte[0];
        synchronised = false;
    }

    private static long length(byte[] bytes, int at) {
        return Integer.toUnsignedLong(
                ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(at));
    }

    private static boolean looksLikeFrame(byte[] bytes) {
        if (bytes.length < Frame.HEADER) {
            return false;
        }
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long size = PREFIX + length(bytes, 0);
        int version = in.getInt(4);
        return size >= Frame.HEADER
                && size <= LIMIT
                && version >= 0
                && version <= NEWEST_HEADER_VERSION
                && MessageCatalog.standard().entry(in.getInt(PREFIX)) != null;
    }
}
