package org.sccpbridge.sccp.capture;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Reads a capture file front to back and knows where it is. */
final class CaptureInput {
    private final String file;
    private final InputStream in;
    private ByteOrder order = ByteOrder.LITTLE_ENDIAN;
    private long offset;

    CaptureInput(String file, InputStream in) {
        this.file = file;
        this.in = in;
    }

    void order(ByteOrder value) {
        order = value;
    }

    ByteOrder order() {
        return order;
    }

    long offset() {
        return offset;
    }

    CaptureException failure(long at, String what) {
        return new CaptureException(file, at, what);
    }

    /** Whether the file goes on. */
    boolean hasMore() throws IOException {
        in.mark(1);
        boolean more = in.read() >= 0;
        in.reset();
        return more;
    }

    /** Exactly this many bytes, which the caller has bounded. */
    ByteBuffer take(int size, String what) throws IOException {
        return ByteBuffer.wrap(bytes(size, what)).order(order);
    }

    /** Exactly this many bytes, which the caller has bounded. */
    byte[] bytes(int size, String what) throws IOException {
        byte[] bytes = in.readNBytes(size);
        if (bytes.length < size) {
            throw failure(
                    offset, "the file ends in the middle of " + what + " (" + bytes.length + " of " + size + " bytes)");
        }
        offset += size;
        return bytes;
    }

    void skip(long size, String what) throws IOException {
        try {
            in.skipNBytes(size);
        } catch (EOFException e) {
            throw failure(offset, "the file ends in the middle of " + what);
        }
        offset += size;
    }
}
