package org.sccpbridge.ari.model;

/** What Asterisk says about itself; the parts that matter to a client. */
public record AsteriskInfo(SystemInfo system, ConfigInfo config, StatusInfo status) {

    public AsteriskInfo {
        system = system == null ? new SystemInfo("", "") : system;
        config = config == null ? new ConfigInfo("", "") : config;
        status = status == null ? new StatusInfo("", "") : status;
    }

    /** The version as {@code core show version} has it, e.g. {@code 22.10.1}. */
    public String version() {
        return system.version();
    }

    /** Version and identity. */
    public record SystemInfo(String version, String entityId) {
        public SystemInfo {
            version = Missing.text(version);
            entityId = Missing.text(entityId);
        }
    }

    /** Name and language of asterisk.conf. */
    public record ConfigInfo(String name, String defaultLanguage) {
        public ConfigInfo {
            name = Missing.text(name);
            defaultLanguage = Missing.text(defaultLanguage);
        }
    }

    /** When Asterisk started and last reloaded its configuration, ISO 8601: a changed start-up time means that no channel survived. */
    public record StatusInfo(String startupTime, String lastReloadTime) {
        public StatusInfo {
            startupTime = Missing.text(startupTime);
            lastReloadTime = Missing.text(lastReloadTime);
        }
    }
}
