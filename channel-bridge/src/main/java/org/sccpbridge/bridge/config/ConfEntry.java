package org.sccpbridge.bridge.config;

/**
 * One {@code key = value}.
 *
 * @param section the section it is written in: for an inherited entry the template
 */
record ConfEntry(String section, String key, String value, Location where) {}
