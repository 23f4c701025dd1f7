package org.sccpbridge.bridge.asterisk;

import java.time.Duration;

/**
 * Where Asterisk's manager interface is, and the limits of the link to it.
 *
 * @param username the section of manager.conf
 * @param deadline how long an answer may take; also the interval of the keep-alive ping
 * @param maxOutstanding how many actions may wait for their answers at once
 */
public record AmiOptions(String host, int port, String username, String secret, Duration deadline, int maxOutstanding) {
    /** The usual limits: 5 s and 256 actions. */
    public AmiOptions(String host, int port, String username, String secret) {
        this(host, port, username, secret, Duration.ofSeconds(5), 256);
    }

    /** {@code host:port}, for messages. */
    public String address() {
        return (host.indexOf(':') >= 0 ? '[' + host + ']' : host) + ':' + port;
    }

    @Override
    public String toString() {
        return "AmiOptions[" + username + '@' + address() + ", deadline=" + deadline + ", maxOutstanding="
                + maxOutstanding + ']';
    }
}
