package org.sccpbridge.bridge.config;

import java.net.InetSocketAddress;
import java.time.Duration;

/**
 * Where and how phones are listened for: {@code [sccp]} of {@code sccp-bridge.conf}. Address and port come from
 * {@code [general]} of {@code sccp.conf} unless given there.
 *
 * @param maxconnections phones and strangers together
 * @param authlimit connections that have not registered yet
 * @param authtimeout how long such a connection may take
 */
public record SccpConfig(InetSocketAddress bind, int maxconnections, int authlimit, Duration authtimeout) {}
