package org.sccpbridge.ari.model;

/** A module of Asterisk; {@code status} is {@code Running} or {@code Not Running}. */
public record AsteriskModule(String name, String description, long useCount, String status, String supportLevel) {
    public AsteriskModule {
        name = Missing.text(name);
        description = Missing.text(description);
        status = Missing.text(status);
        supportLevel = Missing.text(supportLevel);
    }
}
