package org.sccpbridge.bridge.config;

/** {@code dnd}: what do not disturb does. */
public enum DndMode {
    OFF,
    REJECT,
    SILENT,
    /** Of a device: the key goes through all. Of a line: as the device says. */
    USER
}
