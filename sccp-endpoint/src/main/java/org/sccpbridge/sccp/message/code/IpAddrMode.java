package org.sccpbridge.sccp.message.code;

import org.sccpbridge.sccp.layout.Code;

/** Ip addr mode values. */
public record IpAddrMode(int code) implements Code {
    /** IPv4 only. */
    public static final IpAddrMode IPV4 = new IpAddrMode(0);
    /** IPv6 only. */
    public static final IpAddrMode IPV6 = new IpAddrMode(1);
    /** Dual stack. */
    public static final IpAddrMode IPV4_AND_IPV6 = new IpAddrMode(2);

    @Override
    public String toString() {
        return Code.describe(this);
    }
}
