package org.sccpbridge.bridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CheckCommandTest {
    @TempDir
    Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void returnsZeroForTheSamples() {
        assertThat(check("-c", "../conf-samples/sccp-bridge.conf")).isZero();

        assertThat(err.toString()).isEqualTo("../conf-samples/sccp-bridge.conf: 0 errors, 0 warnings\n");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void printsTheEffectiveConfigurationWithoutSecrets() {
        assertThat(check("-c", "../conf-samples/sccp-bridge.conf", "--print")).isZero();

        assertThat(out.toString())
                .contains("[SEP000000001001]", "password = ***")
                .doesNotContain("change-me");
    }

    @Test
    void returnsTwoAndAllProblemsForErrors() throws IOException {
        Path file = Files.writeString(directory.resolve("sccp-bridge.conf"), "[ari]\npassword=p\n[ami]\nsecret=s\n");
        Files.writeString(directory.resolve("sccp.conf"), "[a]\nlabel=x\n[b]\ntype=y\n");

        assertThat(check("--config", file.toString(), "--print")).isEqualTo(2);
        assertThat(err.toString())
                .contains("sccp.conf:1: warning: [a] type: missing")
                .contains("sccp.conf:4: error: [b] type: unknown type 'y'")
                .endsWith(": 1 error, 1 warning\n");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void returnsTwoForAMissingFile() {
        Path file = directory.resolve("none.conf");

        assertThat(check("-c", file.toString())).isEqualTo(2);
        assertThat(err.toString()).startsWith(file + ": error: no such file: " + file + "\n");
    }

    private int check(String... arguments) {
        return new CommandLine(new CheckCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
