package org.sccpbridge.bridge.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.bridge.admin.ControlClient;
import org.sccpbridge.bridge.admin.FrameJson;
import org.sccpbridge.sccp.capture.CapturedFrame;
import org.sccpbridge.sccp.capture.PcapngWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sccp-bridge trace}: what one phone and the running daemon say to each other, as it happens. */
@Command(
        name = "trace",
        description = {
            "Show what one phone and the running daemon say to each other, until Ctrl-C.",
            "-> is said by the phone, <- by the daemon."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:ended as asked", "1:no daemon answers, or it has ended"})
public final class TraceCommand implements Callable<Integer> {
    private static final int ENDED = 0;
    private static final int FAILED = 1;

    @Parameters(paramLabel = "DEVICE", description = "such as SEP001122334455; need not be registered yet")
    private String device = "";

    @Option(
            names = "--pcap",
            paramLabel = "FILE",
            description = "Also write the frames as pcapng. Unlike the lines it holds media keys as they are.")
    private @Nullable Path pcap;

    @Option(
            names = {"-n", "--count"},
            paramLabel = "N",
            description = "End after N messages.")
    private long count = Long.MAX_VALUE;

    @Mixin
    private ControlOptions daemon = new ControlOptions();

    @Mixin
    private FramePrinter printer = new FramePrinter();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        printer.to(spec.commandLine().getOut(), err);
        try (ControlClient client = daemon.ask("trace", "device", device);
                PcapngWriter file = writer()) {
            for (JsonNode line = client.next(); line != null; line = client.next()) {
                if (line.has("frame")) {
                    show(FrameJson.parse(line.path("frame")), file);
                } else {
                    remark(err, line);
                }
                if (printer.printed() >= count) {
                    return ENDED;
                }
            }
            throw new IOException("the daemon has ended the trace");
        } catch (IOException e) {
            err.println("sccp-bridge trace: " + e.getMessage());
            err.flush();
            return FAILED;
        }
    }

    private void show(CapturedFrame frame, @Nullable PcapngWriter file) throws IOException {
        if (file != null && printer.wants(frame)) {
            file.write(frame);
        }
        printer.frame(frame);
    }

    private static void remark(PrintWriter err, JsonNode line) throws IOException {
        if (line.has("error")) {
            throw new IOException(line.path("error").asText());
        }
        err.println(
                line.has("lost")
                        ? "-- " + line.path("lost").asText() + " messages lost here: this end was too slow"
                        : line.path("note").asText());
        err.flush();
    }

    /** Only its owner may read what may hold media keys. */
    private @Nullable PcapngWriter writer() throws IOException {
        Path path = pcap;
        if (path == null) {
            return null;
        }
        Files.deleteIfExists(path);
        OutputStream out = Channels.newOutputStream(Files.newByteChannel(
                path,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))));
        return new PcapngWriter(out);
    }
}
