package org.sccpbridge.bridge.config;

/** {@code [ami]} of {@code sccp-bridge.conf}: Asterisk's manager interface. */
public record AmiConfig(String host, int port, String username, Secret secret) {}
