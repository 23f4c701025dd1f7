package org.sccpbridge.bridge.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.sccpbridge.ari.asterisk.AsteriskInstance;

/** What MixMonitor wrote since this was made. */
final class RecordedFiles {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Path directory;
    private final Set<Path> before;

    RecordedFiles(AsteriskInstance asterisk) {
        directory = asterisk.log().getParent().resolveSibling("spool").resolve("monitor");
        before = files();
    }

    private Set<Path> files() {
        if (!Files.exists(directory)) {
            return Set.of();
        }
        try (Stream<Path> all = Files.list(directory)) {
            return all.collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for one that was not there before. */
    Path newFile() {
        return Awaitility.await("a recording")
                .atMost(PATIENCE)
                .until(
                        () -> files().stream()
                                .filter(file -> !before.contains(file))
                                .findFirst()
                                .orElse(null),
                        file -> file != null);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Until the recording is longer by a second. */
    static void aSecondPasses(Path file) {
        long before = size(file);
        Awaitility.await("a second").atMost(PATIENCE).until(() -> size(file) >= before + Wav.SECOND);
    }
}
