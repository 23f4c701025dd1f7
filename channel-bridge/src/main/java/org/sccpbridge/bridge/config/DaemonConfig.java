package org.sccpbridge.bridge.config;

import java.nio.file.Path;
import java.util.Optional;

/**
 * {@code [general]} of {@code sccp-bridge.conf}.
 *
 * @param sccpconf the file with devices and lines; a relative name is relative to {@code sccp-bridge.conf}
 * @param logdir where log files go; empty: standard output only
 */
public record DaemonConfig(Path sccpconf, LogLevel loglevel, Optional<Path> logdir) {
    /** The words of {@code loglevel =}. */
    public enum LogLevel {
        ERROR,
        WARN,
        INFO,
        DEBUG,
        TRACE
    }
}
