package org.sccpbridge.bridge.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sccpbridge.bridge.provision.Country;
import org.sccpbridge.bridge.provision.ToneFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sccp-bridge tones}: the files with which phones sound as those of a country do. */
@Command(
        name = "tones",
        description = "Write the dial, ringing, busy and reorder tones of a country for the phones' TFTP server.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:written", "1:a file is there already or cannot be written", "2:no such country"})
public final class TonesCommand implements Callable<Integer> {
    private static final List<String> FILES = List.of("g3-tones.xml", "7960-tones.xml");

    @Parameters(paramLabel = "COUNTRY", description = "Its code: de, fr, uk, …")
    private String country = "";

    @Option(
            names = {"-d", "--directory"},
            paramLabel = "DIR",
            description =
                    "Root of the TFTP server, in which the country gets a folder; without it the file is printed.")
    private @Nullable Path directory;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Optional<Country> found = Country.of(country);
        if (found.isEmpty()) {
            err.println("sccp-bridge tones: no country '" + country + "', there are "
                    + Arrays.stream(Country.values()).map(Country::code).collect(Collectors.joining(" ")));
            err.flush();
            return 2;
        }
        try {
            write(found.get(), out);
            return 0;
        } catch (FileAlreadyExistsException e) {
            err.println("sccp-bridge tones: " + e.getFile() + " is there already; remove it to have it written anew");
        } catch (IOException e) {
            err.println("sccp-bridge tones: cannot write " + e.getMessage());
        } finally {
            out.flush();
            err.flush();
        }
        return 1;
    }

    private void write(Country tones, PrintWriter out) throws IOException {
        if (directory == null) {
            out.print(ToneFile.of(tones));
            return;
        }
        Path folder = Files.createDirectories(directory.resolve(tones.locale()));
        for (String name : FILES) {
            Path file = folder.resolve(name);
            Files.writeString(file, ToneFile.of(tones), StandardOpenOption.CREATE_NEW);
            out.println(file);
        }
        out.println("In SEP….cnf.xml: <networkLocale>" + tones.locale() + "</networkLocale>; then restart the phone");
    }
}
