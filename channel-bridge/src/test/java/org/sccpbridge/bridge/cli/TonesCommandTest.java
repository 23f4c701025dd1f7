package org.sccpbridge.bridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sccpbridge.bridge.provision.Country;
import org.sccpbridge.bridge.provision.ToneFile;
import picocli.CommandLine;

class TonesCommandTest {
    @TempDir
    Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void printsTheFile() {
        assertThat(tones("de")).isZero();
        assertThat(out.toString()).isEqualTo(ToneFile.of(Country.DE));
    }

    @Test
    void writesTheFilesOfAllPhonesIntoTheFolderThatTheyAskFor() throws IOException {
        assertThat(tones("UK", "-d", directory.toString())).isZero();

        Path folder = directory.resolve("United_Kingdom");
        assertThat(Files.readString(folder.resolve("g3-tones.xml"))).isEqualTo(ToneFile.of(Country.UK));
        assertThat(Files.readString(folder.resolve("7960-tones.xml"))).isEqualTo(ToneFile.of(Country.UK));
        assertThat(out.toString()).contains("<networkLocale>United_Kingdom</networkLocale>");
    }

    @Test
    void leavesAFileThatIsThereAlone() throws IOException {
        Path file = Files.createDirectories(directory.resolve("Germany")).resolve("g3-tones.xml");
        Files.writeString(file, "mine");

        assertThat(tones("de", "-d", directory.toString())).isEqualTo(1);
        assertThat(Files.readString(file)).isEqualTo("mine");
        assertThat(err.toString()).startsWith("sccp-bridge tones: " + file + " is there already");
    }

    @Test
    void namesTheCountriesWhenOneIsNotKnown() {
        assertThat(tones("xx")).isEqualTo(2);
        assertThat(err.toString())
                .isEqualTo("sccp-bridge tones: no country 'xx', there are at au br ch de es fr it jp nl se uk us\n");
    }

    private int tones(String... arguments) {
        return new CommandLine(new TonesCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
