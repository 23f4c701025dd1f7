package org.sccpbridge.bridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sccpbridge.sccp.capture.CapturedFrame;
import org.sccpbridge.sccp.capture.PcapngWriter;
import org.sccpbridge.sccp.layout.CodecContext;
import org.sccpbridge.sccp.layout.Octets;
import picocli.CommandLine;

class DecodeCommandTest {
    private static final String KEY = "100000001400000003000000050000000100000002000000";
    private static final String KEEP_ALIVE = "040000000000000000000000";

    @TempDir
    Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int decode(String... arguments) {
        return new CommandLine(new DecodeCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private Path capture() throws IOException {
        Path file = directory.resolve("two-phones.pcapng");
        try (OutputStream stream = Files.newOutputStream(file);
                PcapngWriter writer = new PcapngWriter(stream)) {
            for (String host : List.of("10.0.0.1", "10.0.0.2")) {
                for (String frame : List.of(KEEP_ALIVE, KEY)) {
                    writer.write(new CapturedFrame(
                            Instant.parse("2026-03-01T12:00:00Z"),
                            "",
                            new InetSocketAddress(host, 50000),
                            new InetSocketAddress("10.0.0.9", 2000),
                            true,
                            Octets.ofHex(frame),
                            CodecContext.latin1(20)));
                }
            }
        }
        return file;
    }

    @Test
    void printsALinePerMessage() throws IOException {
        assertThat(decode(capture().toString(), "--protocol", "20")).isZero();

        assertThat(out.toString().lines().map(line -> line.replaceFirst("\\S+ ", "")))
                .containsExactly(
                        "10.0.0.1:50000 -> KeepAliveReq",
                        "10.0.0.1:50000 -> KeypadButton kpButton=DIGIT_5 lineInstance=1 callReference=2",
                        "10.0.0.2:50000 -> KeepAliveReq",
                        "10.0.0.2:50000 -> KeypadButton kpButton=DIGIT_5 lineInstance=1 callReference=2");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void choosesPhoneAndMessages() throws IOException {
        assertThat(decode(capture().toString(), "--phone", "10.0.0.2", "-x", "keepalive*", "--protocol", "20"))
                .isZero();
        assertThat(out.toString().lines()).singleElement().asString().contains("10.0.0.2:50000 -> KeypadButton");
    }

    @Test
    void printsJson() {
        assertThat(decode("--json", "--protocol", "20", KEY)).isZero();
        assertThat(out.toString())
                .contains("\"message\":\"KeypadButton\",\"id\":\"0x0003\"")
                .contains("\"fields\":{\"kpButton\":\"DIGIT_5\",\"lineInstance\":1,\"callReference\":2}");
    }

    @Test
    void hidesKeysInJson() {
        String keys = "00".repeat(44) + "01000000" + "1000" + "0e00" + "ab".repeat(32) + "00".repeat(24);
        assertThat(decode("--json", "-v", "--protocol", "11", "70000000" + "00000000" + "8a000000" + keys))
                .isZero();
        assertThat(out.toString()).contains("\"key\":\"(hidden)\"").doesNotContain("abab");
    }

    @Test
    void printsOffsetsOnDemand() {
        assertThat(decode("-v", "--protocol", "20", KEY)).isZero();
        assertThat(out.toString()).containsPattern("\\s+4  lineInstance\\s+1\\s+01000000");
    }

    @Test
    void readsHexFromAFile() throws IOException {
        Path file = Files.writeString(directory.resolve("dump.txt"), "0000: " + KEEP_ALIVE + "\n");
        assertThat(decode(file.toString())).isZero();
        assertThat(out.toString()).isEqualTo("hex -> KeepAliveReq\n");
    }

    @Test
    void saysWhereAFileIsDamaged() throws IOException {
        Path file = directory.resolve("cut.pcapng");
        byte[] whole = Files.readAllBytes(capture());
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 5));
        assertThat(decode(file.toString(), "--protocol", "20")).isEqualTo(1);
        assertThat(out.toString().lines()).hasSize(3);
        assertThat(err.toString()).startsWith("sccp-bridge decode: " + file + ": at offset ");
    }

    @Test
    void saysWhatToDoWhenNothingIsFound() throws IOException {
        assertThat(decode("--port", "2001", capture().toString())).isZero();
        assertThat(err.toString()).contains("4 packets, 0 of them TCP with port 2001; --port N names another");
        assertThat(decode("no-such-file")).isEqualTo(1);
        assertThat(err.toString()).contains("no-such-file: no such file, and no hex digits either");
    }
}
