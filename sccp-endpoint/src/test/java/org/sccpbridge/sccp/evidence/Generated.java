package org.sccpbridge.sccp.evidence;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files that tests make and that are kept in the project: {@code -Dsccp.docs=write} writes them, otherwise they are compared. */
public final class Generated {
    /** The project's folder, seen from the module's. */
    public static final Path ROOT = Path.of("..");

    private static final String WRITE_TESTS = "mvn -q test -pl sccp-endpoint -Dsccp.docs=write";
    private static final String WRITE_ALL = "mvn verify -pl sccp-endpoint -Dsccp.docs=write";

    private Generated() {}

    static boolean isWriting() {
        return System.getProperty("sccp.docs", "").equals("write");
    }

    static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails when the file is not as it would be made today. */
    public static void check(Path file, String text) {
        if (isWriting()) {
            write(file, text);
            return;
        }
        List<String> kept = read(file).lines().toList();
        List<String> made = text.lines().toList();
        for (int i = 0; i < Math.max(kept.size(), made.size()); i++) {
            String keptLine = i < kept.size() ? kept.get(i) : "(end)";
            String madeLine = i < made.size() ? made.get(i) : "(end)";
            if (!keptLine.equals(madeLine)) {
                fail(
                        "%s is out of date at line %d: \"%s\" should be \"%s\". To write it: %s (%s for what needs tshark)",
                        ROOT.relativize(file), i + 1, keptLine, madeLine, WRITE_TESTS, WRITE_ALL);
            }
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
