package org.sccpbridge.bridge.switchboard;

/** An RTP address: a numeric IPv4 or IPv6 address and a UDP port. */
public record MediaAddress(String host, int port) {
    @Override
    public String toString() {
        return host + " port " + port;
    }
}
