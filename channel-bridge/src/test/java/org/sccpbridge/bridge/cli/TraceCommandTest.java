package org.sccpbridge.bridge.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sccpbridge.bridge.BridgeModule;
import org.sccpbridge.bridge.Daemon;
import org.sccpbridge.bridge.config.ConfigLoader;
import org.sccpbridge.sccp.phone.PhoneException;
import org.sccpbridge.sccp.phone.PhoneModel;
import org.sccpbridge.sccp.phone.PhoneOptions;
import org.sccpbridge.sccp.phone.VirtualPhone;
import picocli.CommandLine;

/** A whole daemon, without any Asterisk. */
class TraceCommandTest {
    private static final String DEVICE = "SEP000000001001";

    @TempDir
    Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path configuration;
    private Daemon daemon;

    @BeforeEach
    void startsADaemon() throws Exception {
        Files.writeString(directory.resolve("sccp.conf"), """
                [SEP000000001001]
                type = device
                button = line, 1001
                [SEP000000001002]
                type = device
                button = line, 1001
                [1001]
                type = line
                """);
        configuration = Files.writeString(directory.resolve("sccp-bridge.conf"), """
                [general]
                controlsocket = control.sock
                [ari]
                port = 1
                password = p
                [ami]
                port = 1
                secret = s
                [sccp]
                bindaddr = 127.0.0.1
                port = 0
                """);
        daemon = BridgeModule.daemon(ConfigLoader.load(configuration).config().orElseThrow(), "TRACE");
        daemon.start();
    }

    @AfterEach
    void stopsIt() {
        daemon.stop();
    }

    private VirtualPhone phone(String name) {
        return PhoneOptions.of(
                        PhoneModel.CISCO_7960,
                        name,
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), daemon.port()))
                .phone();
    }

    private int execute(Callable<Integer> command, String... arguments) {
        return new CommandLine(command)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private CompletableFuture<Integer> trace(String... more) {
        List<String> arguments = new java.util.ArrayList<>(List.of("-c", configuration.toString()));
        arguments.addAll(List.of(more));
        return CompletableFuture.supplyAsync(() -> execute(new TraceCommand(), arguments.toArray(String[]::new)));
    }

    private void awaitErr(String text) {
        Awaitility.await().until(() -> err.toString().contains(text));
    }

    @Test
    void showsAPhoneFromItsFirstMessageOn() throws Exception {
        Path pcap = directory.resolve("trace.pcapng");
        CompletableFuture<Integer> trace =
                trace(DEVICE.toLowerCase(java.util.Locale.ROOT), "-n", "10", "--pcap", pcap.toString());
        awaitErr(DEVICE + ": not registered, waiting for it");
        try (VirtualPhone other = phone("SEP000000001002");
                VirtualPhone traced = phone(DEVICE)) {
            other.register();
            traced.register();
            assertThat(trace.get(20, TimeUnit.SECONDS)).isZero();
        }
        assertThat(out.toString().lines())
                .hasSize(10)
                .allMatch(line -> line.contains(DEVICE))
                .anyMatch(line -> line.contains(" -> RegisterReq "))
                .anyMatch(line -> line.contains(" <- RegisterAck "));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(pcap)))
                .isEqualTo("rw-------");
        String lines = out.toString();
        out.getBuffer().setLength(0);
        assertThat(execute(new DecodeCommand(), "--port", String.valueOf(daemon.port()), pcap.toString()))
                .isZero();
        assertThat(out.toString().lines().filter(line -> !line.contains(" -> Alarm")))
                .containsExactlyElementsOf(lines.lines()
                        .filter(line -> !line.contains(" -> Alarm"))
                        .toList());
    }

    @Test
    void showsWhyADeviceIsRefused() throws Exception {
        CompletableFuture<Integer> trace = trace("SEP00000000DEAD", "-m", "RegisterReject", "-n", "1");
        awaitErr("not in sccp.conf");
        try (VirtualPhone stranger = phone("SEP00000000DEAD")) {
            assertThatThrownBy(stranger::register).isInstanceOf(PhoneException.class);
            assertThat(trace.get(20, TimeUnit.SECONDS)).isZero();
        }
        assertThat(out.toString()).contains("SEP00000000DEAD <- RegisterReject text=\"Unknown device\"");
    }

    @Test
    void endsWithTheDaemon() throws Exception {
        CompletableFuture<Integer> trace = trace(DEVICE);
        awaitErr("waiting");
        daemon.stop();
        assertThat(trace.get(20, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(err.toString()).contains("sccp-bridge trace: the daemon has ended the trace");
    }

    @Test
    void listsTheRegisteredDevices() {
        try (VirtualPhone phone = phone(DEVICE)) {
            phone.register();
            assertThat(execute(new DevicesCommand(), "-c", configuration.toString()))
                    .isZero();
        }
        assertThat(out.toString())
                .containsPattern(DEVICE + " +Cisco 7960 +11 127\\.0\\.0\\.1:\\d+ +1001\n")
                .endsWith("1 device\n");
    }

    @Test
    void saysWhereItLookedForTheDaemon() {
        assertThat(execute(new DevicesCommand(), "--socket", "/nowhere/control.sock"))
                .isEqualTo(1);
        assertThat(err.toString()).startsWith("sccp-bridge devices: no daemon at /nowhere/control.sock: ");
    }
}
