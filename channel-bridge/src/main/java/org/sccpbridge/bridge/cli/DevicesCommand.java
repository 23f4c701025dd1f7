package org.sccpbridge.bridge.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import org.sccpbridge.bridge.admin.ControlClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sccp-bridge devices}: the phones registered at the running daemon. */
@Command(
        name = "devices",
        description = "Show the phones registered at the running daemon.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:shown", "1:no daemon answers"})
public final class DevicesCommand implements Callable<Integer> {
    private static final String ROW = "%-16s %-24s %8s %-22s %s%n";

    @Mixin
    private ControlOptions daemon = new ControlOptions();

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        int number = 0;
        try (ControlClient client = daemon.ask("devices")) {
            for (JsonNode line = client.next(); line != null; line = client.next()) {
                if (line.has("error")) {
                    throw new IOException(line.path("error").asText());
                }
                if (number++ == 0 && !json) {
                    out.printf(Locale.ROOT, ROW, "DEVICE", "MODEL", "PROTOCOL", "ADDRESS", "LINES");
                }
                print(out, line);
            }
        } catch (IOException e) {
            PrintWriter err = spec.commandLine().getErr();
            err.println("sccp-bridge devices: " + e.getMessage());
            err.flush();
            return 1;
        }
        if (!json) {
            out.println(number + (number == 1 ? " device" : " devices"));
        }
        out.flush();
        return 0;
    }

    private void print(PrintWriter out, JsonNode device) {
        if (json) {
            out.println(device);
            return;
        }
        StringJoiner lines = new StringJoiner(", ");
        device.path("lines").forEach(line -> lines.add(line.asText()));
        out.printf(
                Locale.ROOT,
                ROW,
                device.path("device").asText(),
                device.path("model").asText(),
                device.path("protocol").asText(),
                device.path("address").asText(),
                lines);
    }
}
