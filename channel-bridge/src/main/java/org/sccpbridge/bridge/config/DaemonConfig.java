package org.sccpbridge.bridge.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * {@code [general]} of {@code sccp-bridge.conf}.
 *
 * @param sccpconf the file with devices and lines; a relative name is relative to {@code sccp-bridge.conf}
 * @param logdir where log files go; empty: standard output only
 * @param controlsocket where admins reach the running daemon; empty: nowhere
 */
public record DaemonConfig(Path sccpconf, LogLevel loglevel, Optional<Path> logdir, Optional<Path> controlsocket) {
    private static final Path SYSTEM = Path.of("/run/sccp-bridge");

    /** Root's and the systemd unit's place where there is one, else one for each user. */
    public static Path standardControlSocket() {
        String user = System.getProperty("user.name", "");
        Path directory = user.equals("root") || Files.isDirectory(SYSTEM)
                ? SYSTEM
                : Path.of(System.getProperty("java.io.tmpdir", "/tmp"), "sccp-bridge-" + user);
        return directory.resolve("control.sock");
    }

    /** The words of {@code loglevel =}. */
    public enum LogLevel {
        ERROR,
        WARN,
        INFO,
        DEBUG,
        TRACE
    }
}
