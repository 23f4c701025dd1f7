package org.sccpbridge.sccp.layout;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * An address as the phones write it: a family word (0 = IPv4, 1 = IPv6, 2 = both, 3 = none) and up to 16 bytes. Immutable.
 */
public final class IpAddress {
    /** Family word of an IPv4 address. */
    public static final int IPV4 = 0;
    /** Family word of an IPv6 address. */
    public static final int IPV6 = 1;
    /** 0.0.0.0. */
    public static final IpAddress ANY = new IpAddress(IPV4, new byte[16]);

    private static final int WIDE = 16;
    private static final int NARROW = 4;

    private final int family;
    private final byte[] bytes;

    private IpAddress(int family, byte[] wide) {
        this.family = family;
        this.bytes = wide;
    }

    /** The address of a family word and 4 or 16 bytes; missing ones are zero. */
    public static IpAddress of(int family, byte[] bytes) {
        return new IpAddress(family, Arrays.copyOf(bytes, WIDE));
    }

    /** Takes over an array of 16 bytes; nobody may write to it any more. */
    static IpAddress owning(int family, byte[] wide) {
        return new IpAddress(family, wide);
    }

    /** A Java address. */
    public static IpAddress of(InetAddress address) {
        byte[] raw = address.getAddress();
        return of(raw.length == NARROW ? IPV4 : IPV6, raw);
    }

    /** A literal such as {@code 192.0.2.1}; never asks a name server. */
    public static IpAddress of(String literal) {
        byte[] raw = NetUtil.createByteArrayFromIpAddressString(literal);
        if (raw == null) {
            throw new IllegalArgumentException("not an IP address: " + literal);
        }
        return of(raw.length == NARROW ? IPV4 : IPV6, raw);
    }

    /** The family word. */
    public int family() {
        return family;
    }

    /** The 4 bytes of an IPv4 address, the 16 of any other. */
    public byte[] bytes() {
        return Arrays.copyOf(bytes, family == IPV4 ? NARROW : WIDE);
    }

    /** The 16 bytes that follow the family word. */
    byte[] wide() {
        return bytes;
    }

    /** True when all bytes are zero. */
    public boolean isAny() {
        return Arrays.equals(bytes, ANY.bytes);
    }

    /** The Java address: IPv6 for family 1, IPv4 otherwise. */
    public InetAddress toInetAddress() {
        try {
            return InetAddress.getByAddress(Arrays.copyOf(bytes, family == IPV6 ? WIDE : NARROW));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("4 or 16 bytes are always an address", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IpAddress that && family == that.family && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * family + Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return NetUtil.bytesToIpAddress(Arrays.copyOf(bytes, family == IPV6 ? WIDE : NARROW));
    }
}
