package org.sccpbridge.bridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RunCommandTest {
    @TempDir
    Path directory;

    private final StringWriter err = new StringWriter();

    @Test
    void returnsOneAndSaysWhatToDoWhenThePortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Path file = configuration(taken.getLocalPort(), "type = line");

            assertThat(run(file)).isEqualTo(1);
            assertThat(err.toString().lines().filter(line -> !line.contains(": warning: ")))
                    .singleElement()
                    .asString()
                    .startsWith("sccp-bridge: cannot listen for phones on 127.0.0.1:" + taken.getLocalPort() + ": ")
                    .contains("another program has this port");
        }
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("switchboard", "timers", "ami-link");
    }

    @Test
    void returnsTwoWithEveryProblemAndStartsNothing() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Path file = configuration(port, "type = lin\n[1002]\ntype = line\nlabbel = Bob");
        Files.writeString(file, Files.readString(file).replace("secret = s", "secret = s\nport = many\nprot = 5038"));

        assertThat(run(file)).isEqualTo(2);
        assertThat(err.toString().lines())
                .anyMatch(line -> line.matches(".*/sccp-bridge.conf:5: error: \\[ami] port: .*many.*"))
                .anyMatch(line -> line.matches(".*/sccp-bridge.conf:6: error: \\[ami] prot: .*port.*"))
                .anyMatch(line -> line.matches(".*/sccp.conf:2: error: \\[1001] type: .*lin.*"))
                .anyMatch(line -> line.matches(".*/sccp.conf:5: .*\\[1002] labbel: .*label.*"))
                .last()
                .isEqualTo("sccp-bridge: not started because of the errors above");
        try (ServerSocket stillFree = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(stillFree.isBound()).isTrue();
        }
    }

    private Path configuration(int port, String line) throws IOException {
        Files.writeString(directory.resolve("sccp.conf"), "[1001]\n" + line + "\n");
        return Files.writeString(
                directory.resolve("sccp-bridge.conf"),
                "[ari]\npassword = p\n[ami]\nsecret = s\n[sccp]\nbindaddr = 127.0.0.1\nport = " + port + "\n");
    }

    private int run(Path file) {
        return new CommandLine(new RunCommand()).setErr(new PrintWriter(err)).execute("-c", file.toString());
    }
}
