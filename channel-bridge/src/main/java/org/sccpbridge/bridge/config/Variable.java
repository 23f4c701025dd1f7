package org.sccpbridge.bridge.config;

/** A channel variable set by {@code setvar = name=value}. */
public record Variable(String name, String value) {}
