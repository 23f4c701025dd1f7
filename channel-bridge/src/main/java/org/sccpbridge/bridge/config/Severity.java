package org.sccpbridge.bridge.config;

/** Whether a problem keeps the daemon from starting. */
public enum Severity {
    ERROR,
    WARNING
}
