package org.sccpbridge.sccp.message.code;

import org.sccpbridge.sccp.layout.Code;

/** Ip addr type values. */
public record IpAddrType(int code) implements Code {
    /** IPv4. */
    public static final IpAddrType IPV4 = new IpAddrType(0);
    /** IPv6. */
    public static final IpAddrType IPV6 = new IpAddrType(1);
    /** Both. */
    public static final IpAddrType IPV4_AND_IPV6 = new IpAddrType(2);
    /** None. */
    public static final IpAddrType INVALID = new IpAddrType(3);

    @Override
    public String toString() {
        return Code.describe(this);
    }
}
