package org.sccpbridge.sccp.layout;

import java.util.Arrays;
import java.util.HexFormat;

/** Immutable bytes with value equality. */
public final class Octets {
    /** No bytes. */
    public static final Octets EMPTY = new Octets(new byte[0]);

    private final byte[] bytes;

    private Octets(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A copy of the bytes. */
    public static Octets of(byte... bytes) {
        return bytes.length == 0 ? EMPTY : new Octets(bytes.clone());
    }

    /** Takes the array over; nobody may write to it any more. */
    static Octets owning(byte[] bytes) {
        return bytes.length == 0 ? EMPTY : new Octets(bytes);
    }

    /** The array itself, not to be written to. */
    byte[] shared() {
        return bytes;
    }

    /** Bytes from hex digits. */
    public static Octets ofHex(String hex) {
        return of(HexFormat.of().parseHex(hex));
    }

    /** Number of bytes. */
    public int size() {
        return bytes.length;
    }

    /** A copy. */
    public byte[] toArray() {
        return bytes.clone();
    }

    /** True when every byte is zero, or there is none. */
    public boolean isZero() {
        for (byte b : bytes) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Octets that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** The bytes in hex. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
