package org.sccpbridge.bridge.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.bridge.admin.ControlClient;
import org.sccpbridge.bridge.config.BridgeConfig;
import org.sccpbridge.bridge.config.ConfigLoader;
import org.sccpbridge.bridge.config.DaemonConfig;
import picocli.CommandLine.Option;

/** Which running daemon a command talks to. */
final class ControlOptions {
    // Not final: javac would inline an initial value and picocli's assignment would not be seen.
    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            description = "sccp-bridge.conf of the daemon; default: ${DEFAULT-VALUE}")
    private Path file = Path.of("/etc/sccp-bridge/sccp-bridge.conf");

    @Option(names = "--socket", paramLabel = "PATH", description = "Its control socket, in place of the file's.")
    private @Nullable Path socket;

    ControlClient ask(String command, String... parameters) throws IOException {
        ObjectNode request = JsonNodeFactory.instance.objectNode().put("command", command);
        for (int i = 0; i + 1 < parameters.length; i += 2) {
            request.put(parameters[i], parameters[i + 1]);
        }
        return ControlClient.ask(path(), request);
    }

    private Path path() throws IOException {
        Path named = socket;
        if (named != null) {
            return named;
        }
        if (!Files.isReadable(file)) {
            return DaemonConfig.standardControlSocket();
        }
        BridgeConfig config = ConfigLoader.load(file)
                .config()
                .orElseThrow(() ->
                        new IOException(file + " has errors, see sccp-bridge check; or name the socket with --socket"));
        return config.daemon()
                .controlsocket()
                .orElseThrow(() -> new IOException(file + " switches the control socket off: controlsocket is empty"));
    }
}
