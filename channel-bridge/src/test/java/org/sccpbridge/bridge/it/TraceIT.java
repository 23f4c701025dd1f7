package org.sccpbridge.bridge.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sccpbridge.bridge.cli.TraceCommand;
import org.sccpbridge.sccp.phone.PhoneModel;
import org.sccpbridge.sccp.phone.VirtualPhone;
import picocli.CommandLine;

/** Wireshark reads what {@code sccp-bridge trace --pcap} writes: as many messages as lines, in the same order. No Asterisk. */
class TraceIT {
    private static final Path TOOLS =
            Path.of("..", "docker", "tools.sh").toAbsolutePath().normalize();
    private static final int MESSAGES = 30;

    @TempDir
    Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void wiresharkReadsEveryFrameOfATrace() throws Exception {
        assertThat(run(List.of(TOOLS.toString(), "tshark"))).isZero();
        Path socket = directory.resolve("control.sock");
        Path pcap = directory.resolve("trace.pcapng");
        int port;
        try (TestBridge bridge = TestBridge.start(1, 1, "[general](+)", "controlsocket = " + socket)) {
            port = bridge.port();
            CompletableFuture<Integer> trace = CompletableFuture.supplyAsync(() -> new CommandLine(new TraceCommand())
                    .setOut(new PrintWriter(out))
                    .setErr(new PrintWriter(err))
                    .execute(
                            "--socket",
                            socket.toString(),
                            "SEP000000001002",
                            "--pcap",
                            pcap.toString(),
                            "-n",
                            String.valueOf(MESSAGES)));
            Awaitility.await("trace on").until(() -> err.toString().contains("SEP000000001002"));
            VirtualPhone phone = bridge.phone(1002, PhoneModel.CISCO_7975);
            phone.press("1234567890");
            assertThat(trace.get(30, TimeUnit.SECONDS)).isZero();
        }
        List<String> lines = out.toString().lines().toList();
        assertThat(lines).hasSize(MESSAGES);
        List<String> names = lines.stream()
                .map(line -> line.replaceFirst(".* (->|<-) (\\w+).*", "$2"))
                .toList();
        assertThat(tshark(pcap, port, "-T", "fields", "-e", "skinny.messageId")).hasSize(MESSAGES);
        assertThat(tshark(pcap, port, "-V").stream()
                        .map(String::strip)
                        .filter(line -> line.startsWith("Message ID: "))
                        .map(line -> line.replaceFirst("Message ID: (\\w+).*", "$1")))
                .containsExactlyElementsOf(names);
        assertThat(tshark(pcap, port, "-Y", "_ws.malformed")).isEmpty();
        assertThat(tshark(pcap, port, "-T", "fields", "-e", "frame.comment"))
                .allMatch(comment -> comment.startsWith("SEP000000001002 "));
    }

    private static List<String> tshark(Path file, int port, String... more) throws Exception {
        List<String> command =
                new ArrayList<>(List.of("tshark", "-n", "-r", file.toString(), "-d", "tcp.port==" + port + ",skinny"));
        command.addAll(List.of(more));
        Path output = Files.createTempFile(file.getParent(), "tshark", ".out");
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return Files.readAllLines(output);
    }

    private static int run(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command).inheritIO().start();
        return process.waitFor(10, TimeUnit.MINUTES) ? process.exitValue() : -1;
    }
}
