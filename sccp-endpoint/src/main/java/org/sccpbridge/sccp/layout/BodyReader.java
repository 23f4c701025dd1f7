package org.sccpbridge.sccp.layout;

import io.netty.buffer.ByteBuf;
import java.nio.charset.Charset;

/** Reads a body; what is missing at its end reads as zero. */
public final class BodyReader {
    private final ByteBuf in;
    private final Charset charset;

    /** Reads from the reader index on. */
    public BodyReader(ByteBuf in, Charset charset) {
        this.in = in;
        this.charset = charset;
    }

    /** Bytes left. */
    public int remaining() {
        return in.readableBytes();
    }

    /** Position from the start of the buffer. */
    int position() {
        return in.readerIndex();
    }

    /** One byte, unsigned. */
    public int u8() {
        return in.isReadable() ? in.readUnsignedByte() : 0;
    }

    /** Two bytes, little-endian, unsigned. */
    public int u16() {
        return in.readableBytes() >= 2 ? in.readUnsignedShortLE() : partial();
    }

    /** Four bytes, little-endian. */
    public int u32() {
        return in.readableBytes() >= 4 ? in.readIntLE() : partial();
    }

    /** Four bytes, little-endian, some bytes ahead; nothing is consumed. */
    public int peekU32(int ahead) {
        return in.readableBytes() >= ahead + 4 ? in.getIntLE(in.readerIndex() + ahead) : 0;
    }

    private int partial() {
        int value = 0;
        for (int shift = 0; in.isReadable(); shift += 8) {
            value |= in.readUnsignedByte() << shift;
        }
        return value;
    }

    /** Text of fixed size. */
    public String text(int size) {
        int there = Math.min(size, in.readableBytes());
        String text = PhoneText.decode(in, in.readerIndex(), there, charset);
        in.skipBytes(there);
        return text;
    }

    /** Text up to its NUL, which is consumed too, or {@code max} bytes. */
    public String zText(int max) {
        int there = Math.min(max, in.readableBytes());
        int nul = in.indexOf(in.readerIndex(), in.readerIndex() + there, (byte) 0);
        int used = nul < 0 ? there : nul - in.readerIndex() + 1;
        String text = PhoneText.decode(in, in.readerIndex(), used, charset);
        in.skipBytes(used);
        return text;
    }

    /** Up to {@code size} bytes; fewer at the end of the body. */
    public Octets bytes(int size) {
        byte[] bytes = new byte[Math.min(size, in.readableBytes())];
        in.readBytes(bytes);
        return Octets.of(bytes);
    }

    /** 4 bytes in network order. */
    public IpAddress ip4() {
        return IpAddress.of(IpAddress.IPV4, bytes(4).toArray());
    }

    /** A family word and 16 bytes. */
    public IpAddress ip() {
        int family = u32();
        return IpAddress.of(family, bytes(16).toArray());
    }

    /** 16 bytes. */
    public IpAddress ip6() {
        return IpAddress.of(IpAddress.IPV6, bytes(16).toArray());
    }

    /** Passes over bytes. */
    public void skip(int size) {
        in.skipBytes(Math.min(size, in.readableBytes()));
    }

    /** A reader of the next bytes only; they are consumed here. */
    BodyReader window(int size) {
        int end = in.readerIndex() + Math.min(size, in.readableBytes());
        ByteBuf window = in.duplicate().writerIndex(end);
        in.readerIndex(end);
        return new BodyReader(window, charset);
    }
}
