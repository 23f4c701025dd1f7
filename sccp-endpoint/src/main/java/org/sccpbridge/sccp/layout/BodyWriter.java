package org.sccpbridge.sccp.layout;

import io.netty.buffer.ByteBuf;
import java.nio.charset.Charset;

/** Writes a body. */
public final class BodyWriter {
    private final ByteBuf out;
    private final Charset charset;

    /** Appends to the buffer. */
    public BodyWriter(ByteBuf out, Charset charset) {
        this.out = out;
        this.charset = charset;
    }

    /** One byte. */
    public void u8(int value) {
        out.writeByte(value);
    }

    /** Two bytes, little-endian. */
    public void u16(int value) {
        out.writeShortLE(value);
    }

    /** Four bytes, little-endian. */
    public void u32(int value) {
        out.writeIntLE(value);
    }

    /** Text of fixed size, cut at a character boundary, padded with NULs. */
    public void text(String text, int size) {
        zeros(size - PhoneText.encode(text, out, size, charset));
    }

    /** Text alone, cut at a character boundary. */
    public void bareText(String text, int max) {
        PhoneText.encode(text, out, max, charset);
    }

    /** Text and its NUL, {@code max} bytes at most. */
    public void zText(String text, int max) {
        PhoneText.encode(text, out, max - 1, charset);
        out.writeByte(0);
    }

    /** Bytes, cut or padded with zeros to the size. */
    public void bytes(Octets bytes, int size) {
        byte[] raw = bytes.toArray();
        int used = Math.min(raw.length, size);
        out.writeBytes(raw, 0, used);
        zeros(size - used);
    }

    /** 4 bytes in network order. */
    public void ip4(IpAddress address) {
        out.writeBytes(address.wide(), 0, 4);
    }

    /** A family word and 16 bytes. */
    public void ip(IpAddress address) {
        u32(address.family());
        out.writeBytes(address.wide());
    }

    /** 16 bytes. */
    public void ip6(IpAddress address) {
        out.writeBytes(address.wide());
    }

    /** Zero bytes. */
    public void zeros(int count) {
        if (count > 0) {
            out.writeZero(count);
        }
    }

    int position() {
        return out.writerIndex();
    }

    void cutTo(int position) {
        out.writerIndex(position);
    }

    void patch(int position, int width, int value) {
        switch (width) {
            case 1 -> out.setByte(position, value);
            case 2 -> out.setShortLE(position, value);
            default -> out.setIntLE(position, value);
        }
    }
}
